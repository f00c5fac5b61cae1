package io.wakit.javacompat;

import io.wakit.wazzup.model.ChannelId;
import io.wakit.wazzup.model.WabaPricing;
import io.wakit.wazzup.model.WabaTransactions;
import io.wakit.wazzup.resource.Waba;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** What WABA costs: the tech service. */
public final class WazzupWabaAsync {
    private final Waba waba;
    private final WazzupCalls calls;

    WazzupWabaAsync(Waba waba, WazzupCalls calls) {
        this.waba = waba;
        this.calls = calls;
    }

    /**
     * The prices in a country.
     *
     * @param countryCode its two letters
     * @return prices by kind of message and currency
     */
    public CompletableFuture<WabaPricing> pricing(String countryCode) {
        Objects.requireNonNull(countryCode, "countryCode");
        return calls.start(continuation -> waba.pricing(countryCode, continuation));
    }

    /**
     * What was charged in a channel on a day.
     *
     * @param channelId a WABA channel
     * @param date the day
     * @return charge by charge
     */
    public CompletableFuture<WabaTransactions> transactions(ChannelId channelId, LocalDate date) {
        Objects.requireNonNull(channelId, "channelId");
        Objects.requireNonNull(date, "date");
        return calls.start(continuation -> waba.transactions(channelId, date, continuation));
    }
}
