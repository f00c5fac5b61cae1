package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.Phone;
import io.wakit.model.AccountNumberId;
import io.wakit.model.BotId;
import io.wakit.model.BusinessProfileId;
import io.wakit.model.MessageHistoryId;
import io.wakit.model.MessageId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Success;
import io.wakit.model.WaId;
import io.wakit.model.call.CallPermissions;
import io.wakit.model.payment.OrderPayments;
import io.wakit.model.payment.PaymentConfigurationDraft;
import io.wakit.model.payment.PaymentConfigurationReceipt;
import io.wakit.model.payment.PaymentDataEndpoint;
import io.wakit.model.payment.PaymentStatus;
import io.wakit.model.payment.Refund;
import io.wakit.model.payment.RefundReceipt;
import io.wakit.model.payment.RefundSpeed;
import io.wakit.model.phone.AccountNumber;
import io.wakit.model.phone.BusinessCompliance;
import io.wakit.model.phone.BusinessProfile;
import io.wakit.model.phone.BusinessProfileUpdate;
import io.wakit.model.phone.BusinessPublicKey;
import io.wakit.model.phone.CallingSettings;
import io.wakit.model.phone.CodeMethod;
import io.wakit.model.phone.CodeRequest;
import io.wakit.model.phone.CodeVerification;
import io.wakit.model.phone.CommerceSettings;
import io.wakit.model.phone.ConversationalAutomation;
import io.wakit.model.phone.EncryptedMessage;
import io.wakit.model.phone.EncryptedReceipt;
import io.wakit.model.phone.EntityType;
import io.wakit.model.phone.HistoryStatus;
import io.wakit.model.phone.MessageHistory;
import io.wakit.model.phone.OfficialAccountApplication;
import io.wakit.model.phone.OfficialAccountReceipt;
import io.wakit.model.phone.OfficialBusinessAccount;
import io.wakit.model.phone.OfficialStatus;
import io.wakit.model.phone.PhoneNumberField;
import io.wakit.model.phone.PhoneSettings;
import io.wakit.model.phone.ProfileField;
import io.wakit.model.phone.RequestReceipt;
import io.wakit.model.phone.Switch;
import io.wakit.model.phone.SyncType;
import io.wakit.model.phone.UsernameDecision;
import io.wakit.model.phone.UsernameRequest;
import io.wakit.model.phone.UsernameStatus;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("All that a number can do, as Java sees it")
class NumberResourcesTest {
    private static Phone phone(MetaSays meta) {
        return meta.whatsApp.phone(new PhoneNumberId("5"));
    }

    @Test
    @DisplayName("a number is verified, registered, set up and deregistered")
    void registration() {
        try (MetaSays meta = new MetaSays(MetaSays.DONE)) {
            var registration = phone(meta).getRegistration();
            var settings = new PhoneSettings(new CallingSettings(Switch.Enabled));

            assertTrue(meta.to(
                            Success.class,
                            then -> registration.requestCode(new CodeRequest(CodeMethod.Sms, "fil"), then))
                    .isDone());
            assertTrue(meta.to(Success.class, then -> registration.verifyCode(new CodeVerification("123456"), then))
                    .isDone());
            assertTrue(meta.to(Success.class, then -> registration.deregister(then))
                    .isDone());
            assertTrue(meta.to(Success.class, then -> phone(meta).getSettings().update(settings, then))
                    .isDone());
            assertContains(meta.body(), "\"status\":\"ENABLED\"");
            assertTrue(meta.to(Success.class, then -> phone(meta).getCommerce().update(true, false, then))
                    .isDone());
            assertTrue(meta.to(
                            RequestReceipt.class,
                            then -> phone(meta).getAppData().synchronize(SyncType.Contacts, then))
                    .getSuccess());
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"1\",\"is_cart_enabled\":true}]}")) {
            CommerceSettings shop = meta.to(then -> phone(meta).getCommerce().get(then));

            assertTrue(shop.isCartEnabled());
        }
    }

    @Test
    @DisplayName("profile, greeting, username and badge are read and changed")
    void faces() {
        try (MetaSays meta = new MetaSays(MetaSays.DONE)) {
            BusinessProfileUpdate about = new BusinessProfileUpdate("Bread");
            ConversationalAutomation greeting = new ConversationalAutomation(
                    true, List.of("Hours?"), List.of(new ConversationalAutomation.Command("help", "d")));

            assertTrue(meta.to(Success.class, then -> phone(meta).getProfile().update(about, then))
                    .isDone());
            assertTrue(meta.to(Success.class, then -> meta.whatsApp
                            .businessProfile(new BusinessProfileId("6"))
                            .update(about, then))
                    .isDone());
            assertEquals("POST /6", meta.asked());
            assertTrue(
                    meta.to(Success.class, then -> phone(meta).getAutomation().configure(greeting, then))
                            .isDone());
            assertTrue(meta.to(Success.class, then -> phone(meta).getUsernames().delete(then))
                    .isDone());
            assertTrue(meta.to(OfficialAccountReceipt.class, then -> phone(meta)
                            .getOfficialAccount()
                            .apply(new OfficialAccountApplication("https://shop.example"), then))
                    .getSuccess());
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"about\":\"Bread\"}],\"id\":\"6\",\"status\":\"APPROVED\"}")) {
            BusinessProfile profile =
                    meta.to(then -> phone(meta).getProfile().get(new ProfileField[] {ProfileField.About}, then));

            assertEquals("Bread", profile.getAbout());
            assertEquals(
                    new BotId("6"),
                    meta.to(
                                    ConversationalAutomation.class,
                                    then -> meta.whatsApp.bot(new BotId("6")).get(then))
                            .getId());
            assertEquals(
                    UsernameStatus.Approved,
                    meta.to(
                                    UsernameDecision.class,
                                    then -> phone(meta).getUsernames().request(new UsernameRequest("shop"), then))
                            .getStatus());
            AccountNumber number = meta.to(then ->
                    meta.whatsApp.accountNumber(new AccountNumberId("6")).get(new PhoneNumberField[0], then));
            assertEquals(new AccountNumberId("6"), number.getId());
        }
        try (MetaSays meta = new MetaSays("{\"oba_status\":\"APPROVED\"}")) {
            assertEquals(
                    OfficialStatus.Approved,
                    meta.to(
                                    OfficialBusinessAccount.class,
                                    then -> phone(meta).getOfficialAccount().get(then))
                            .getStatus());
        }
    }

    @Test
    @DisplayName("what India's law asks for is told")
    void compliance() {
        BusinessCompliance told = new BusinessCompliance(
                "Lucky Shrub",
                EntityType.Partnership,
                new BusinessCompliance.Contact("A", "a@shop.example"),
                new BusinessCompliance.Contact(null, "c@shop.example"));
        try (MetaSays meta = new MetaSays(MetaSays.DONE)) {
            assertTrue(
                    meta.to(Success.class, then -> phone(meta).getCompliance().update(told, then))
                            .isDone());
            assertFalse(told.toString().contains("shop.example"));
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"entity_name\":\"Lucky Shrub\"}]}")) {
            assertEquals(
                    "Lucky Shrub",
                    meta.to(
                                    BusinessCompliance.class,
                                    then -> phone(meta).getCompliance().get(then))
                            .getEntityName());
        }
    }

    @Test
    @DisplayName("keys are set, and what is encrypted is passed on")
    void encryption() {
        try (MetaSays meta = new MetaSays("{\"success\":true,\"encrypted_contents\":\"c\"}")) {
            BusinessPublicKey key = new BusinessPublicKey("-----BEGIN PUBLIC KEY-----\nAA\n-----END PUBLIC KEY-----");

            assertTrue(
                    meta.to(Success.class, then -> phone(meta).getEncryption().setPublicKey(key, then))
                            .isDone());
            assertEquals(
                    "c",
                    meta.to(
                                    EncryptedReceipt.class,
                                    then -> phone(meta).getEncryption().send(new EncryptedMessage("e"), then))
                            .getContents());
        }
    }

    @Test
    @DisplayName("the history of a message is read")
    void history() {
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"h1\",\"message_id\":\"wamid.A\"}]}")) {
            List<MessageHistory> found = meta.page(phone(meta).getHistory().list(new MessageId("wamid.A")));

            assertEquals(new MessageHistoryId("h1"), found.get(0).getId());
        }
        try (MetaSays meta = new MetaSays(MetaSays.NONE)) {
            meta.page(phone(meta).getHistory().events(new MessageHistoryId("h1"), HistoryStatus.Failed));

            assertContains(meta.asked(), "status_filter=FAILED");
        }
    }

    @Test
    @DisplayName("whether one may ring is asked, and payments are looked up, given back and set up")
    void money() {
        try (MetaSays meta =
                new MetaSays("{\"permission\":{\"status\":\"temporary\",\"expiration_time\":1745343479}}")) {
            CallPermissions permissions =
                    meta.to(then -> phone(meta).getCalls().permissions(new WaId("15550100001"), then));

            assertEquals(
                    1745343479, permissions.getPermission().getExpirationTime().getEpochSecond());
        }
        try (MetaSays meta = new MetaSays("""
                {"payments":[{"reference_id":"order-7","status":"captured"}],"id":"r1","status":"processed",
                "success":true,"oauth_url":"https://pay.example"}""")) {
            var payments = phone(meta).getPayments();

            assertEquals(
                    PaymentStatus.Captured,
                    meta.to(OrderPayments.class, then -> payments.lookUp("upi", "order-7", then))
                            .getPayments()
                            .get(0)
                            .getStatus());
            Refund refund = new Refund("order-7", "upi", Refund.Amount.paise(100), RefundSpeed.Normal);
            assertEquals(
                    "r1",
                    meta.to(RefundReceipt.class, then -> payments.refund(refund, then))
                            .getId());
            PaymentConfigurationDraft draft = new PaymentConfigurationDraft("upi", "razorpay");
            assertEquals(
                    "https://pay.example",
                    meta.to(PaymentConfigurationReceipt.class, then -> payments.create(draft, then))
                            .getOauthUrl());
            assertTrue(meta.to(
                            Success.class,
                            then -> payments.setDataEndpoint(
                                    "upi", new PaymentDataEndpoint("https://shop.example"), then))
                    .isDone());
            assertTrue(
                    meta.to(Success.class, then -> payments.delete("upi", then)).isDone());
        }
    }
}
