package io.wakit.javacompat;

import io.wakit.client.resource.MarketingInsights;
import io.wakit.model.AdObjectId;
import io.wakit.model.analytics.AdInsights;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What marketing messages of an ad account, a campaign, an ad set or an ad did.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/marketing-messages/view-metrics">View
 *     metrics</a>
 */
public final class MarketingInsightsAsync {
    private final MarketingInsights marketingInsights;
    private final Calls calls;

    MarketingInsightsAsync(MarketingInsights marketingInsights, Calls calls) {
        this.marketingInsights = marketingInsights;
        this.calls = calls;
    }

    /** {@return the object of the Marketing API} */
    public AdObjectId getId() {
        return marketingInsights.getId();
    }

    /**
     * The same as {@link #list(List, LocalDate, LocalDate)} where nothing more is said.
     *
     * @param fields names of Meta's
     * @return the list; nothing is asked before it is read
     */
    public Pages<AdInsights> list(List<String> fields) {
        Objects.requireNonNull(fields, "fields");
        return new Pages<>(marketingInsights.list(fields), calls);
    }

    /**
     * The {@code fields} by Meta's names, such as {@code marketing_messages_read}, from the day {@code since} to the
     * day {@code until}.
     *
     * @param fields names of Meta's
     * @param since where it begins; null for as far back as Meta goes
     * @param until where it ends; null for now
     * @return the list; nothing is asked before it is read
     */
    public Pages<AdInsights> list(List<String> fields, @Nullable LocalDate since, @Nullable LocalDate until) {
        Objects.requireNonNull(fields, "fields");
        return new Pages<>(marketingInsights.list(fields, since, until), calls);
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "MarketingInsightsAsync(" + getId() + ")";
    }
}
