package io.wakit.javacompat;

import arrow.core.Either;
import io.wakit.bot.window.OpenOrTemplateReceipt;
import io.wakit.bot.window.SendOrTemplate;
import io.wakit.bot.window.ServiceWindow;
import io.wakit.bot.window.ServiceWindows;
import io.wakit.bot.window.WindowNews;
import io.wakit.client.WaError;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.message.MessageReceipt;
import io.wakit.model.message.OutboundMessage;
import io.wakit.model.message.TemplateContent;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import kotlinx.coroutines.future.FutureKt;

/**
 * Until when Meta takes more than templates, for each user and number of the business. A future fails with
 * {@link io.wakit.webhook.InboxUnavailable} where the store cannot be reached. {@link ReceiverBuilder#track} teaches them.
 */
public final class ServiceWindowsAsync {
    private final ServiceWindows windows;
    private final Calls calls = new Calls(null);

    /**
     * Windows as futures.
     *
     * @param windows {@code JdbcStores} of wa-inbox-jdbc has them; {@code new MemoryServiceWindows()} for tests
     */
    public ServiceWindowsAsync(ServiceWindows windows) {
        this.windows = Objects.requireNonNull(windows, "windows");
    }

    /**
     * The window between a number and a user.
     *
     * @param phone the business's number
     * @param user a number, a user id, a group
     * @return closed for one who was never heard of
     */
    public CompletableFuture<ServiceWindow> find(PhoneNumberId phone, Recipient user) {
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(user, "user");
        return calls.run(continuation -> windows.find(phone, user, continuation));
    }

    /**
     * Takes down news of one user, in their order.
     *
     * @param phone the business's number
     * @param users the names of that user, of which each finds the window later; or a group alone
     * @param news what has happened
     * @return done when it is kept
     */
    public CompletableFuture<Void> note(
            PhoneNumberId phone, Collection<? extends Recipient> users, List<? extends WindowNews> news) {
        Objects.requireNonNull(phone, "phone");
        List<Recipient> names = List.copyOf(users);
        List<WindowNews> all = List.copyOf(news);
        return calls.<Object, Void>run(continuation -> windows.note(phone, names, all, continuation), done -> null);
    }

    /**
     * Deletes windows.
     *
     * @param age those in which nothing has happened for longer
     * @return how many there were
     */
    public CompletableFuture<Integer> forget(Duration age) {
        Objects.requireNonNull(age, "age");
        return calls.run(continuation -> windows.forget(age, continuation));
    }

    /**
     * Sends a message while the window is open, and a template in its place when it is closed, by any way of sending;
     * {@link PhoneAsync#within} does it by a number's own.
     *
     * @param from the business's number
     * @param message what is said while the window is open
     * @param template what is said at other times
     * @param clock the time
     * @param send sends; where it is refused, its stage fails with a {@link WaException}
     * @return which of them went out; fails with a {@link WaException} where none did, or nobody knows
     */
    public CompletableFuture<OpenOrTemplateReceipt> sendOrTemplate(
            PhoneNumberId from,
            OutboundMessage message,
            TemplateContent template,
            Clock clock,
            Function<? super OutboundMessage, ? extends CompletionStage<MessageReceipt>> send) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(send, "send");
        return calls.start(continuation -> SendOrTemplate.sendOrTemplate(
                windows,
                from,
                message,
                template,
                clock,
                (each, sending) -> FutureKt.await(send.apply(each).handle(ServiceWindowsAsync::either), sending),
                continuation));
    }

    /** The other side of each case is Kotlin's type of nothing, which Java has no name for. */
    @SuppressWarnings("unchecked")
    private static Either<WaError, MessageReceipt> either(MessageReceipt receipt, Throwable failure) {
        if (failure == null) return new Either.Right<>(receipt);
        WaError error = WaException.errorIn(failure).orElse(null);
        if (error == null) throw new CompletionException(failure);
        return new Either.Left<>(error);
    }
}
