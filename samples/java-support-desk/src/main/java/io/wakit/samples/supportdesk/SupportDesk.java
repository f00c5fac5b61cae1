package io.wakit.samples.supportdesk;

import io.wakit.client.WaError;
import io.wakit.javacompat.PhoneAsync;
import io.wakit.javacompat.WaException;
import io.wakit.model.MessageId;
import io.wakit.model.Recipient;
import io.wakit.model.event.TextMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens a ticket at a user's first words, keeps the next ones with it, and closes it at "close". All in memory. */
final class SupportDesk {
    record Ticket(int number, List<String> words) {}

    private final PhoneAsync phone;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Recipient, Ticket> open = new ConcurrentHashMap<>();
    private final Map<MessageId, String> answers = new ConcurrentHashMap<>();
    private final Set<MessageId> answered = ConcurrentHashMap.newKeySet();

    SupportDesk(PhoneAsync phone) {
        this.phone = phone;
    }

    /**
     * Meta delivers at least once, so a message may come again: it is filed only once, and answered until an answer got
     * through. Messages of one user never meet here, since the receiver hands them over one after the other.
     */
    CompletionStage<?> hear(TextMessage message) {
        if (answered.contains(message.getId())) return CompletableFuture.completedStage(null);
        String answer = answers.computeIfAbsent(message.getId(), id -> file(message));
        return phone.sendText(message.getChat(), answer).handle((receipt, failure) -> {
            // Passed on, the failure makes the webhook answer 500, and Meta brings the message again.
            if (failure != null && isWorthRepeating(failure)) throw new CompletionException(failure);
            return answered.add(message.getId());
        });
    }

    Optional<Ticket> ticketOf(Recipient user) {
        return Optional.ofNullable(open.get(user));
    }

    private String file(TextMessage message) {
        Recipient user = message.getChat();
        if (message.getBody().strip().equalsIgnoreCase("close")) {
            Ticket closed = open.remove(user);
            return closed == null ? "You have no open ticket." : "Ticket #" + closed.number() + " is closed.";
        }
        Ticket known = open.get(user);
        if (known != null) {
            known.words().add(message.getBody());
            return "Added to ticket #" + known.number() + ".";
        }
        Ticket ticket = new Ticket(numbers.incrementAndGet(), new CopyOnWriteArrayList<>(List.of(message.getBody())));
        open.put(user, ticket);
        return "Ticket #" + ticket.number() + " is open. Write on, or \"close\" when you are done.";
    }

    /** Not what Meta refused, since it would again; nor what may have arrived, since nobody wants to read it twice. */
    private static boolean isWorthRepeating(Throwable failure) {
        WaError error = WaException.errorIn(failure).orElse(null);
        return error == null || !(error instanceof WaError.Refused || error.getMayHaveBeenSent());
    }
}
