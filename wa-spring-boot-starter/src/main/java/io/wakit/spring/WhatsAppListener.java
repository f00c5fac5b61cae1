package io.wakit.spring;

import io.wakit.model.event.InboundEvent;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a bean that is called with events of the webhook. Its parameter says which: {@code TextMessage} for words,
 * {@code MessageStatus} for what became of messages, {@code InboundEvent} for everything. What else is said here narrows
 * that down, and an event has to fit all of it.
 *
 * <pre>{@code
 * @WhatsAppListener(command = "help")
 * CompletableFuture<?> help(TextMessage text) {
 *     return phone.reply(text, "Write us what is wrong.");
 * }
 * }</pre>
 *
 * <p>A method that returns a {@link java.util.concurrent.CompletionStage} has handled the event when the stage is done;
 * any other returns nothing, may block, and has handled it when it returns. One that throws, or whose stage fails, has
 * not: without an inbox Meta is answered 500 and delivers the whole batch again, so that listeners see repeats, which
 * they tell by the message id; with one, it is called again later and later. Events of one user come one after the
 * other, those of several users side by side. All listeners that fit are called, by
 * {@link org.springframework.core.annotation.Order} where it is given; one that fails stops no other.
 *
 * <p>Placeholders such as <code>&#36;{bot.owner}</code> are filled in from the application's properties.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WhatsAppListener {
    /**
     * The types of event, where the parameter is a wider one, or there is none.
     *
     * @return classes of events; their subtypes fit too
     */
    Class<? extends InboundEvent>[] value() default {};

    /**
     * Texts in which this is found somewhere.
     *
     * @return a regular expression; {@code ^…$} makes it the whole text
     */
    String text() default "";

    /**
     * Texts that begin with a slash and this word, in capitals or not, alone or with something behind it.
     *
     * @return one word without the slash
     */
    String command() default "";

    /**
     * Messages that one of these people wrote.
     *
     * @return numbers as webhooks carry them, digits alone, or business-scoped user ids
     */
    String[] from() default {};

    /**
     * Events of one of these numbers of the business, for applications that serve several.
     *
     * @return ids of phone numbers
     */
    String[] toPhone() default {};

    /**
     * Buttons that were tapped and rows that were chosen, by what the business had set for them.
     *
     * @return ids of buttons and rows, and payloads of a template's buttons
     */
    String[] choice() default {};
}
