package io.wakit.javacompat;

import io.wakit.bot.BotScope;
import io.wakit.bot.EventScope;
import io.wakit.bot.HandlerScope;
import io.wakit.bot.ResultScope;
import io.wakit.bot.TalkScope;
import io.wakit.model.event.InboundMessage;
import java.util.concurrent.Executor;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import org.jspecify.annotations.Nullable;

/** Handlers of Java's, as the machine calls them. */
record BotCode(Executor executor) {
    <V> @Nullable Object handle(
            BotHandler<? super HandlerContext<V>> handler,
            HandlerScope<V> scope,
            Continuation<? super Unit> continuation) {
        return BotThread.run(executor, continuation, thread -> {
            handler.handle(new HandlerContext<>(scope, thread));
            return Unit.INSTANCE;
        });
    }

    <V, E extends InboundMessage> @Nullable Object handle(
            BotHandler<? super EventContext<V, E>> handler,
            EventScope<V, ? extends E> scope,
            Continuation<? super Unit> continuation) {
        return BotThread.run(executor, continuation, thread -> {
            handler.handle(new EventContext<>(scope, thread));
            return Unit.INSTANCE;
        });
    }

    <V, R> @Nullable Object handle(
            BotResultHandler<V, ? super R> handler,
            ResultScope<V> scope,
            R result,
            Continuation<? super Unit> continuation) {
        return BotThread.run(executor, continuation, thread -> {
            handler.handle(new HandlerContext<>(scope, thread), result);
            return Unit.INSTANCE;
        });
    }

    <V> @Nullable Object act(
            BotHandler<? super BotWords<V>> action, BotScope<V> scope, Continuation<? super Unit> continuation) {
        return BotThread.run(executor, continuation, thread -> {
            action.handle(words(scope, thread));
            return Unit.INSTANCE;
        });
    }

    private static <V> BotWords<V> words(BotScope<V> scope, BotThread thread) {
        if (scope instanceof TalkScope<V> talk) return new TalkContext<>(talk, thread);
        if (scope instanceof EventScope<V, ?> event) return new EventContext<V, InboundMessage>(event, thread);
        return new HandlerContext<>((HandlerScope<V>) scope, thread);
    }

    <V> @Nullable Object talk(
            BotHandler<? super TalkContext<V>> talk, TalkScope<V> scope, Continuation<? super Unit> continuation) {
        return BotThread.run(executor, continuation, thread -> {
            talk.handle(new TalkContext<>(scope, thread));
            return Unit.INSTANCE;
        });
    }
}
