package io.wakit.samples.supportdesk;

import io.wakit.client.WaError;
import io.wakit.javacompat.PhoneAsync;
import io.wakit.javacompat.WaException;
import io.wakit.model.ErrorCode;
import io.wakit.model.Recipient;
import io.wakit.model.event.ButtonReplyMessage;
import io.wakit.model.event.ListReplyMessage;
import io.wakit.model.event.TextMessage;
import io.wakit.model.message.ListRow;
import io.wakit.model.message.ListSection;
import io.wakit.model.message.MessageReceipt;
import io.wakit.model.message.ReplyButton;
import io.wakit.model.template.Body;
import io.wakit.model.template.BoundTemplate;
import io.wakit.model.template.Example;
import io.wakit.model.template.ParameterFormat;
import io.wakit.model.template.TemplateCategory;
import io.wakit.model.template.TemplateDraft;
import io.wakit.model.template.TemplateValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A support desk: a menu opens a ticket, words are kept with it, a button closes it, and an agent answers; by a template
 * where the user has been silent for too long. The inbox hands each message over once, as a rule; tickets are in memory here.
 */
final class SupportDesk {
    /** What the desk sends when Meta takes nothing but templates. It has to be approved first. */
    static final TemplateDraft ANSWER_WAITS = new TemplateDraft(
            "answer_waits",
            "en_US",
            TemplateCategory.Utility,
            List.of(new Body(
                    "There is an answer to your ticket {{ticket}}. Write back to read it.",
                    Example.body(Map.of("ticket", "#17 (Billing)")))),
            ParameterFormat.Named);

    private static final Map<String, String> TOPICS = Map.of("order", "An order", "bill", "Billing", "else", "Else");
    private static final List<ListSection> MENU = List.of(new ListSection(List.of(
            new ListRow("order", "An order", "Where it is, what is missing"),
            new ListRow("bill", "Billing", "Invoices and refunds"),
            new ListRow("else", "Something else"))));

    private final PhoneAsync phone;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Recipient, Ticket> open = new ConcurrentHashMap<>();
    private final Map<Integer, Ticket> waiting = new ConcurrentHashMap<>();
    private final Map<Integer, String> unread = new ConcurrentHashMap<>();

    SupportDesk(PhoneAsync phone) {
        this.phone = phone;
    }

    /** Words of a user: a menu where no ticket is open; else they are kept with it, and an answer that waits is said. */
    CompletionStage<?> hear(TextMessage message) {
        Recipient user = message.getChat();
        Ticket ticket = open.get(user);
        if (ticket == null) return told(phone.sendList(user, "What is it about?", "Choose", MENU));
        ticket.add(message.getId(), message.getBody());
        waiting.put(ticket.number(), ticket);
        String late = unread.remove(ticket.number());
        return told(phone.sendText(user, late == null ? "Added to ticket " + ticket + "." : late));
    }

    /** A row of the menu was picked: the ticket. The same row once more, out of an old menu, is the same ticket. */
    CompletionStage<?> choose(ListReplyMessage picked) {
        Recipient user = picked.getChat();
        Ticket ticket = open.computeIfAbsent(
                user,
                who -> new Ticket(
                        numbers.incrementAndGet(), who, TOPICS.getOrDefault(picked.getChoice(), picked.getTitle())));
        return told(phone.sendButtons(
                user,
                "Ticket " + ticket + " is open. Tell us more.",
                List.of(new ReplyButton("close:" + ticket.number(), "Never mind"))));
    }

    /** The button of a ticket was tapped. Buttons stay in chats for years, so the ticket may be long gone. */
    CompletionStage<?> close(ButtonReplyMessage tapped) {
        Recipient user = tapped.getChat();
        Ticket ticket = open.get(user);
        if (ticket == null || !tapped.getChoice().equals("close:" + ticket.number())) {
            return told(phone.sendText(user, "That ticket is closed already."));
        }
        open.remove(user);
        waiting.remove(ticket.number());
        return told(phone.sendText(user, "Ticket " + ticket + " is closed."));
    }

    /**
     * An agent answers. More than 24 hours after the user last wrote Meta takes templates alone: one says that an answer
     * waits, and what it is follows when the user writes.
     */
    CompletableFuture<MessageReceipt> answer(int number, String words) {
        Ticket ticket = ticket(number).orElseThrow(() -> new IllegalArgumentException("No ticket has that number."));
        waiting.remove(number);
        // quote: window
        return phone.sendText(ticket.user(), words).exceptionallyCompose(failure -> {
            var error = WaException.errorIn(failure).orElse(null);
            if (!(error instanceof WaError.Refused refused)
                    || !refused.getCode().equals(ErrorCode.ReengagementWindow)) {
                return CompletableFuture.failedFuture(failure);
            }
            unread.put(number, words);
            return phone.sender(BoundTemplate.of(ANSWER_WAITS))
                    .send(ticket.user(), new TemplateValues().body(Map.of("ticket", ticket.toString())));
        });
        // end quote
    }

    /** Tickets whose user waits for an answer. */
    List<Ticket> waiting() {
        return List.copyOf(waiting.values());
    }

    Optional<Ticket> ticket(int number) {
        return open.values().stream().filter(each -> each.number() == number).findFirst();
    }

    /** What is passed on makes the inbox call the handler again. */
    private static CompletionStage<?> told(CompletableFuture<MessageReceipt> answer) {
        return answer.handle((receipt, failure) -> {
            if (failure != null && isWorthRepeating(failure)) throw new CompletionException(failure);
            return receipt;
        });
    }

    /** Not what Meta refused, since it would again; nor what may have arrived, since nobody wants to read it twice. */
    private static boolean isWorthRepeating(Throwable failure) {
        WaError error = WaException.errorIn(failure).orElse(null);
        return error == null || !(error instanceof WaError.Refused || error.getMayHaveBeenSent());
    }
}
