package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.GroupNode;
import io.wakit.client.Phone;
import io.wakit.client.WhatsApp;
import io.wakit.model.AccessToken;
import io.wakit.model.CallId;
import io.wakit.model.GroupId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.Success;
import io.wakit.model.VerifyToken;
import io.wakit.model.Violation;
import io.wakit.model.call.CallAction;
import io.wakit.model.call.CallLimits;
import io.wakit.model.call.SessionDescription;
import io.wakit.model.group.GroupDraft;
import io.wakit.model.group.GroupLimits;
import io.wakit.model.group.InviteLink;
import io.wakit.model.payment.PaymentLimits;
import io.wakit.model.payment.Refund;
import io.wakit.model.phone.BlockOutcome;
import io.wakit.model.phone.BusinessProfileUpdate;
import io.wakit.model.phone.CallHours;
import io.wakit.model.phone.CallbackOverride;
import io.wakit.model.phone.CallingSettings;
import io.wakit.model.phone.PhoneLimits;
import io.wakit.model.phone.PhoneNumber;
import io.wakit.model.phone.PhoneNumberField;
import io.wakit.model.phone.PhoneNumberUpdate;
import io.wakit.model.phone.PhoneSettings;
import io.wakit.model.phone.QrCode;
import io.wakit.model.phone.QrCodeDraft;
import io.wakit.model.phone.QualityRating;
import io.wakit.model.phone.Registration;
import io.wakit.model.phone.Switch;
import io.wakit.model.phone.Vertical;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A phone number, as Java sees it")
class PhoneFamiliesTest {
    private static final PhoneNumberId ID = new PhoneNumberId("7001");
    private static final Recipient ALICE = Recipient.phone("15550100001");

    @Test
    @DisplayName("bodies are made by constructors with as much as is known, and words are constants")
    void bodies() {
        BusinessProfileUpdate profile = new BusinessProfileUpdate("Bread", "Mill Lane 3");
        BusinessProfileUpdate whole =
                profile.copy("Bread", null, null, null, Vertical.Grocery, List.of("https://a.example"), null, null);
        PhoneNumberUpdate callback = new PhoneNumberUpdate(
                null, null, new CallbackOverride("https://hooks.example/wa", new VerifyToken("rye")));
        CallHours hours = CallHours.of(
                ZoneId.of("Europe/London"),
                List.of(new CallHours.OperatingHours(DayOfWeek.MONDAY, LocalTime.of(7, 0), LocalTime.NOON)));
        PhoneSettings settings = new PhoneSettings(new CallingSettings(Switch.Enabled, null, null, hours));

        assertEquals("GROCERY", whole.getVertical().getValue());
        assertEquals("0700", hours.getWeeklyOperatingHours().get(0).getOpenTime());
        assertTrue(PhoneLimits.violations(profile).isEmpty());
        assertTrue(PhoneLimits.violations(callback).isEmpty());
        assertTrue(PhoneLimits.violations(settings).isEmpty());
    }

    @Test
    @DisplayName("limits are told without a call, each by its family")
    void limits() {
        List<Violation> found = PhoneLimits.violations(new Registration("12345"));
        CallAction echoed = CallAction.accept(new CallId("wacid.A"), SessionDescription.offer("v=0"));

        assertEquals("pin", found.get(0).getPath());
        assertEquals("session", CallLimits.violations(echoed).get(0).getPath());
        assertEquals(
                "subject", GroupLimits.violations(new GroupDraft(" ")).get(0).getPath());
        assertEquals(List.of(), PaymentLimits.violations(new Refund("order-7", "upi", Refund.Amount.paise(100))));
    }

    @Test
    @DisplayName("a number is read with java.time and plain getters")
    void read() {
        PhoneNumber number = ask(
                "{\"id\":\"7001\",\"quality_rating\":\"GREEN\",\"last_onboarded_time\":1700000000}",
                phone -> then -> phone.getDetails().get(new PhoneNumberField[] {PhoneNumberField.QualityRating}, then));

        assertEquals(QualityRating.Green, number.getQualityRating());
        assertEquals(Instant.ofEpochSecond(1_700_000_000), number.getLastOnboardedTime());
    }

    @Test
    @DisplayName("each family is called by its name on the handle")
    void call() {
        Success registered = ask(
                "{\"success\":true}",
                phone -> then -> phone.getRegistration().register(new Registration("123456"), then));
        QrCode code = ask(
                "{\"code\":\"KLMNO2PQRST345\",\"prefilled_message\":\"Rye?\"}",
                phone -> then -> phone.getQrCodes().save(new QrCodeDraft("Rye?"), then));
        BlockOutcome blocked = ask(
                "{\"block_users\":{\"added_users\":[{\"wa_id\":\"15550100001\"}]}}",
                phone -> then -> phone.getBlockedUsers().block(List.of(ALICE), then));

        assertTrue(registered.isDone());
        assertEquals("KLMNO2PQRST345", code.getCode().getValue());
        assertEquals(1, blocked.getAdded().size());
    }

    @Test
    @DisplayName("a group has a handle of its own")
    void group() {
        try (LoopbackGraph meta = new LoopbackGraph(200, "{\"invite_link\":\"https://chat.example/a\"}");
                WhatsApp whatsApp = connect(meta)) {
            GroupNode group = whatsApp.group(new GroupId("R1"));
            Calls.Call<InviteLink> reset = then -> group.getInvites().reset(then);
            InviteLink link = new Calls(null).start(reset).join();

            assertEquals("https://chat.example/a", link.getLink());
            assertEquals("POST", meta.asked.get(0).method());
            assertFalse(link.toString().contains("chat.example"));
        }
    }

    private static <R> R ask(String answer, Function<Phone, Calls.Call<R>> call) {
        try (LoopbackGraph meta = new LoopbackGraph(200, answer);
                WhatsApp whatsApp = connect(meta)) {
            return new Calls(null).start(call.apply(whatsApp.phone(ID))).join();
        }
    }

    private static WhatsApp connect(LoopbackGraph meta) {
        return WhatsApp.connect(new AccessToken("t"), config -> config.setBaseUrl(meta.url()));
    }
}
