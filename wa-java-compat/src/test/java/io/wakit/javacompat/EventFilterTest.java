package io.wakit.javacompat;

import static io.wakit.webhook.EventFilters.buttonId;
import static io.wakit.webhook.EventFilters.choice;
import static io.wakit.webhook.EventFilters.command;
import static io.wakit.webhook.EventFilters.from;
import static io.wakit.webhook.EventFilters.textMatching;
import static io.wakit.webhook.EventFilters.toPhone;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wakit.javacompat.Delivery.Words;
import io.wakit.model.AppSecret;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.VerifyToken;
import io.wakit.model.event.ButtonReplyMessage;
import io.wakit.model.event.InboundEvent;
import io.wakit.model.event.InboundMessage;
import io.wakit.model.event.TextMessage;
import io.wakit.webhook.EventFilter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A handler with a filter, in Java")
@Timeout(30)
class EventFilterTest {
    private static final Delivery TEXTS = Delivery.of(
            new Words("15550100001", "A", "Hello"),
            new Words("15550100002", "B", "/start now"),
            new Words("15550100001", "C", "/stop"));

    private static final Delivery TAPS = Delivery.signed("""
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages",
            "value":{"metadata":{"display_phone_number":"15550783881","phone_number_id":"1063"},"messages":[
            {"from":"15550100001","id":"D","timestamp":"1","type":"interactive","interactive":
            {"type":"button_reply","button_reply":{"id":"yes","title":"Yes"}}},
            {"from":"15550100001","id":"E","timestamp":"1","type":"interactive","interactive":
            {"type":"list_reply","list_reply":{"id":"yes","title":"Yes"}}}]}}]}]}""");

    private static WebhookReceiverBuilder given() {
        return WebhookReceiver.builder()
                .appSecret(new AppSecret(Delivery.SECRET))
                .verifyToken(new VerifyToken("opensesame"));
    }

    private static List<String> heard(EventFilter filter, Delivery delivery) {
        List<String> heard = new CopyOnWriteArrayList<>();
        var webhook = given().on(
                        InboundEvent.class,
                        filter,
                        event -> heard.add(((InboundMessage) event).getId().getValue()))
                .build();
        assertEquals(
                200,
                webhook.receive(delivery.body(), delivery.signature()).join().status());
        return heard.stream().sorted().toList();
    }

    @Test
    @DisplayName("hears those whom it asks for, by sender, words, command and number")
    void texts() {
        EventFilter alice = from(Recipient.phone("+15550100001"));
        assertEquals(List.of("A", "C"), heard(alice, TEXTS));
        assertEquals(List.of("A"), heard(textMatching(Pattern.compile("^hello$", Pattern.CASE_INSENSITIVE)), TEXTS));
        assertEquals(List.of("B"), heard(command("start"), TEXTS));
        assertEquals(List.of("A", "B", "C"), heard(toPhone(new PhoneNumberId("1063")), TEXTS));
        assertEquals(List.of(), heard(toPhone(new PhoneNumberId("2063")), TEXTS));
    }

    @Test
    @DisplayName("hears a choice by the id that the business gave it")
    void choices() {
        assertEquals(List.of("D"), heard(buttonId("yes"), TAPS));
        assertEquals(List.of("D", "E"), heard(choice("yes", "no"), TAPS));
        assertEquals(List.of(), heard(buttonId("no"), TAPS));
    }

    @Test
    @DisplayName("joins filters by and, or and not, and takes any lambda for one")
    void joined() {
        EventFilter alice = from(Recipient.phone("+15550100001"));
        assertEquals(List.of("C"), heard(alice.and(command("stop")), TEXTS));
        assertEquals(List.of("A", "B", "C"), heard(alice.or(command("start")), TEXTS));
        assertEquals(List.of("B"), heard(alice.not(), TEXTS));
        assertEquals(
                List.of("A"),
                heard(
                        event -> event instanceof TextMessage text
                                && text.getBody().length() == 5
                                && !text.getBody().startsWith("/"),
                        TEXTS));
    }

    @Test
    @DisplayName("has an async form, and one that throws is told as a failed handler")
    void others() {
        List<String> heard = new CopyOnWriteArrayList<>();
        List<Throwable> failed = new CopyOnWriteArrayList<>();
        var webhook = given().onAsync(
                        ButtonReplyMessage.class,
                        buttonId("yes"),
                        tap -> CompletableFuture.runAsync(
                                () -> heard.add(tap.getId().getValue())))
                .on(
                        TextMessage.class,
                        event -> {
                            throw new IllegalStateException("no filter");
                        },
                        text -> heard.add("never"))
                .onFailure((event, cause) -> failed.add(cause))
                .build();
        assertEquals(200, webhook.receive(TAPS.body(), TAPS.signature()).join().status());
        assertEquals(
                500, webhook.receive(TEXTS.body(), TEXTS.signature()).join().status());
        assertEquals(List.of("D"), heard);
        assertEquals(3, failed.size());
    }
}
