package io.wakit.javacompat;

import arrow.core.Either;
import io.wakit.client.WaError;
import io.wakit.kapso.KapsoFields;
import io.wakit.kapso.model.ConversationId;
import io.wakit.kapso.model.KapsoMessage;
import io.wakit.kapso.model.MessageFilter;
import io.wakit.kapso.resource.MessageLog;
import io.wakit.model.MessageId;
import io.wakit.model.WaId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import kotlinx.coroutines.flow.Flow;
import kotlinx.coroutines.flow.FlowKt;
import org.jspecify.annotations.Nullable;

/** The messages that Kapso keeps of a number, of both sides and with their content. */
public final class KapsoMessageLogAsync {
    private final MessageLog messageLog;
    private final Calls calls;

    KapsoMessageLogAsync(MessageLog messageLog, Calls calls) {
        this.messageLog = messageLog;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(MessageFilter, KapsoFields, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<KapsoMessage> list() {
        return new Pages<>(messageLog.list(), calls);
    }

    /**
     * Those that a filter lets through.
     *
     * @param filter which of them; {@code new MessageFilter()} for all
     * @param fields what of Kapso's extension they are to hold; null for Kapso's own choice
     * @param limit the size of a page, 1 to 100; null for Kapso's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<KapsoMessage> list(MessageFilter filter, @Nullable KapsoFields fields, @Nullable Integer limit) {
        return new Pages<>(messageLog.list(Objects.requireNonNull(filter, "filter"), fields, limit), calls);
    }

    /**
     * One of them.
     *
     * @param id names it
     * @param fields what of Kapso's extension it is to hold; null for Kapso's own choice
     * @return the one
     */
    public CompletableFuture<KapsoMessage> get(MessageId id, @Nullable KapsoFields fields) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> messageLog.get(id, fields, continuation));
    }

    /**
     * The same with Kapso's own choice of fields.
     *
     * @param id names it
     * @return the one
     */
    public CompletableFuture<KapsoMessage> get(MessageId id) {
        return get(id, null);
    }

    /**
     * Those of one conversation.
     *
     * @param id names it
     * @param fields what of Kapso's extension they are to hold; null for Kapso's own choice
     * @param limit the size of a page, 1 to 100; null for Kapso's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<KapsoMessage> ofConversation(
            ConversationId id, @Nullable KapsoFields fields, @Nullable Integer limit) {
        return new Pages<>(messageLog.ofConversation(Objects.requireNonNull(id, "id"), fields, limit), calls);
    }

    /**
     * Those with one user, conversation after conversation, the last active first; all of them in memory.
     *
     * @param user whom they are with
     * @param fields what of Kapso's extension they are to hold; null for Kapso's own choice
     * @return the messages; it fails where one page cannot be had
     */
    public CompletableFuture<List<KapsoMessage>> ofUser(WaId user, @Nullable KapsoFields fields) {
        Flow<Either<WaError, KapsoMessage>> messages = messageLog.ofUser(Objects.requireNonNull(user, "user"), fields);
        return calls.<List<? extends Either<WaError, KapsoMessage>>, List<KapsoMessage>>run(
                continuation -> FlowKt.toList(messages, new ArrayList<>(), continuation),
                all -> all.stream().map(KapsoMessageLogAsync::told).toList());
    }

    private static KapsoMessage told(Either<WaError, KapsoMessage> either) {
        return either.fold(
                error -> {
                    throw new WaException(error);
                },
                message -> message);
    }
}
