package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wakit.model.AccessToken;
import io.wakit.model.FlowId;
import io.wakit.model.GroupId;
import io.wakit.model.Media;
import io.wakit.model.MessageId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.Success;
import io.wakit.model.message.AddressMessage;
import io.wakit.model.message.Amount;
import io.wakit.model.message.Audio;
import io.wakit.model.message.Boleto;
import io.wakit.model.message.CallPermissionRequest;
import io.wakit.model.message.CatalogMessage;
import io.wakit.model.message.Charge;
import io.wakit.model.message.Contact;
import io.wakit.model.message.ContactInfoRequest;
import io.wakit.model.message.Contacts;
import io.wakit.model.message.Content;
import io.wakit.model.message.CtaUrl;
import io.wakit.model.message.Document;
import io.wakit.model.message.FlowMessage;
import io.wakit.model.message.GoodsType;
import io.wakit.model.message.Header;
import io.wakit.model.message.Image;
import io.wakit.model.message.InteractiveList;
import io.wakit.model.message.Limits;
import io.wakit.model.message.ListRow;
import io.wakit.model.message.ListSection;
import io.wakit.model.message.Location;
import io.wakit.model.message.LocationRequest;
import io.wakit.model.message.MarketingMessage;
import io.wakit.model.message.MediaCard;
import io.wakit.model.message.MediaCarousel;
import io.wakit.model.message.Order;
import io.wakit.model.message.OrderDetails;
import io.wakit.model.message.OrderExpiration;
import io.wakit.model.message.OrderItem;
import io.wakit.model.message.OrderRequest;
import io.wakit.model.message.OrderState;
import io.wakit.model.message.OrderStatus;
import io.wakit.model.message.OutboundMessage;
import io.wakit.model.message.Pin;
import io.wakit.model.message.ProductCard;
import io.wakit.model.message.ProductCarousel;
import io.wakit.model.message.ProductList;
import io.wakit.model.message.ProductPolicy;
import io.wakit.model.message.ProductSection;
import io.wakit.model.message.Raw;
import io.wakit.model.message.Reaction;
import io.wakit.model.message.ReplyButton;
import io.wakit.model.message.ReplyButtons;
import io.wakit.model.message.SingleProduct;
import io.wakit.model.message.Sticker;
import io.wakit.model.message.TemplateCard;
import io.wakit.model.message.TemplateComponent;
import io.wakit.model.message.TemplateContent;
import io.wakit.model.message.TemplateParameter;
import io.wakit.model.message.Text;
import io.wakit.model.message.Video;
import io.wakit.model.message.VoiceCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Everything that can be said, said from Java")
@Timeout(30)
class ContentsTest {
    private static final Recipient CUSTOMER = Recipient.phone("+15551234567");
    private static final Media PHOTO = Media.id("1013859600285441");
    private static final MessageId HERS = new MessageId("wamid.HERS");

    private static final OrderRequest ORDER = new OrderRequest(
            "o-1",
            GoodsType.Digital,
            "BRL",
            new Amount(2100),
            new Order(
                    List.of(new OrderItem("Bread", new Amount(1000), 2)),
                    new Amount(2000),
                    new Charge(100),
                    null,
                    null,
                    null,
                    new OrderExpiration(Instant.now().plus(Duration.ofHours(1)), "Held for an hour")),
            List.of(new Boleto("0339902")),
            "br");

    static final List<Content> CONTENTS = List.of(
            new Text("Hello"),
            new Reaction(HERS, "👍"),
            new Image(PHOTO, "Aloe"),
            new Video(Media.link("https://shop.example/a.mp4")),
            new Audio(PHOTO, true),
            new Document(PHOTO, "invoice.pdf"),
            new Sticker(PHOTO),
            new Location(37.4, -122.1, "Shop"),
            new Contacts(new Contact(new Contact.Name("Bo Ek"), List.of(new Contact.Phone("+15550100002", "Mobile")))),
            new ReplyButtons(
                    "Today?",
                    List.of(new ReplyButton("yes", "Yes"), new ReplyButton("no", "No")),
                    new Header.Image(PHOTO)),
            new InteractiveList(
                    "Which?", "Ways", List.of(new ListSection(List.of(new ListRow("fast", "Fast", "A day"))))),
            new CtaUrl("Dates", "See", "https://shop.example", new Header.Text("New")),
            new LocationRequest("Where?"),
            new ContactInfoRequest("Your number?"),
            new CallPermissionRequest("May we?"),
            new VoiceCall("Ring", "Call", 100),
            new AddressMessage("Where to?", "IN", Map.of("city", "Mumbai")),
            new FlowMessage("Book", "Book", new FlowId("1"), "t-1"),
            FlowMessage.named("Book", "Book", "booking"),
            new SingleProduct("cat", "sku"),
            new ProductList("Best", "Pick", "cat", List.of(new ProductSection(List.of("a", "b"), "Pots"))),
            new CatalogMessage("Look"),
            new MediaCarousel(
                    "b",
                    List.of(
                            MediaCard.link(new Header.Image(PHOTO), "Go", "https://shop.example/1"),
                            MediaCard.link(new Header.Image(PHOTO), "Go", "https://shop.example/2", "Second"))),
            new ProductCarousel("b", List.of(new ProductCard("sku-1", "cat"), new ProductCard("sku-2", "cat"))),
            new OrderDetails("Pay", ORDER),
            new OrderStatus("On its way", "o-1", OrderState.Shipped),
            TemplateContent.positional("offer", "en", "Bo", "20%"),
            TemplateContent.named("offer", "fil", Map.of("first_name", "Bo")),
            TemplateContent.authentication("code", "en", "123456"),
            new TemplateContent(
                    "all",
                    "en_US",
                    List.of(
                            new TemplateComponent.Header(new TemplateParameter.Image(PHOTO)),
                            new TemplateComponent.LimitedTimeOffer(Instant.ofEpochSecond(1698562800)),
                            TemplateComponent.Button.copyCode(0, "CARIBE25"),
                            TemplateComponent.Button.flow(1, "t-1"),
                            TemplateComponent.Button.orderDetails(2, ORDER),
                            TemplateComponent.Button.voiceCall(100))),
            new TemplateContent(
                    "cards", "en_US", List.of(new TemplateComponent.Carousel(List.of(card("sku-1"), card("sku-2"))))));

    private static TemplateCard card(String sku) {
        return new TemplateCard(List.of(
                new TemplateComponent.Header(new TemplateParameter.Product(sku, "cat")),
                TemplateComponent.Button.url(0, sku)));
    }

    @Test
    @DisplayName("each content is a constructor or a factory away, within Meta's limits")
    void constructs() {
        for (Content content : CONTENTS) {
            assertEquals(List.of(), Limits.violations(new OutboundMessage(CUSTOMER, content)), content::toString);
        }
        GroupId group = Recipient.group("Y2FwaTox");
        assertEquals(List.of(), Limits.violations(new OutboundMessage(group, new Pin(HERS, 7))));
        assertEquals(List.of(), Limits.violations(new OutboundMessage(group, Pin.removal(HERS))));
        assertEquals(
                "hologram",
                Limits.violations(new OutboundMessage(CUSTOMER, new Raw("hologram", null)))
                        .get(0)
                        .getPath());
    }

    @Test
    @DisplayName("each content goes out under its own type, and marks and marketing by their twins")
    void sends() {
        try (var meta = LoopbackGraph.taking();
                var whatsapp = WhatsAppAsync.builder(new AccessToken("t"))
                        .baseUrl(meta.url())
                        .build()) {
            var phone = whatsapp.phone(new PhoneNumberId("1063"));
            for (Content content : CONTENTS) {
                phone.messages()
                        .send(new OutboundMessage(CUSTOMER, content, content instanceof Reaction ? null : HERS))
                        .join();
                var body = meta.asked.get(meta.asked.size() - 1).body();
                assertContains(body, "\"type\":\"" + content.getType() + "\"");
                assertContains(body, "\"" + content.getType() + "\":");
            }
            var template =
                    new OutboundMessage(Recipient.bsuid("US.1"), TemplateContent.positional("offer", "en", "Bo"));
            phone.marketingMessages()
                    .send(new MarketingMessage(template, ProductPolicy.Strict))
                    .join();
            var asked = meta.asked.get(meta.asked.size() - 1);
            assertEquals("/v24.0/1063/marketing_messages", asked.path());
            assertContains(asked.body(), "\"recipient\":\"US.1\"");
            assertContains(asked.body(), "\"product_policy\":\"STRICT\"");
        }
    }

    @Test
    @DisplayName("a message is marked as read, with the typing indicator or without")
    void marks() {
        try (var meta = new LoopbackGraph(200, "{\"success\":true}");
                var whatsapp = WhatsAppAsync.builder(new AccessToken("t"))
                        .baseUrl(meta.url())
                        .build()) {
            var messages = whatsapp.phone(new PhoneNumberId("1063")).messages();
            assertEquals(new Success(true), messages.markRead(HERS).join());
            assertEquals(new Success(true), messages.typing(HERS).join());
            assertContains(meta.asked.get(0).body(), "\"status\":\"read\"");
            assertContains(meta.asked.get(1).body(), "\"typing_indicator\":{\"type\":\"text\"}");
        }
    }

    @Test
    @DisplayName("limits can be left to Meta")
    void unchecked() {
        try (var meta = LoopbackGraph.taking();
                var whatsapp = WhatsAppAsync.builder(new AccessToken("t"))
                        .baseUrl(meta.url())
                        .checkLimits(false)
                        .build()) {
            var phone = whatsapp.phone(new PhoneNumberId("1063"));
            phone.messages()
                    .send(new OutboundMessage(CUSTOMER, new Text("x".repeat(5000))))
                    .join();
            assertContains(meta.asked.get(0).body(), "x".repeat(5000));
        }
    }
}
