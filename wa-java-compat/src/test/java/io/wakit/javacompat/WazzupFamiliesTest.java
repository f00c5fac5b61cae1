package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wakit.wazzup.CrmKey;
import io.wakit.wazzup.model.AccountSettings;
import io.wakit.wazzup.model.ChannelId;
import io.wakit.wazzup.model.ChannelsLinkRequest;
import io.wakit.wazzup.model.Deal;
import io.wakit.wazzup.model.IframeRequest;
import io.wakit.wazzup.model.IframeUser;
import io.wakit.wazzup.model.MessageEdit;
import io.wakit.wazzup.model.MessageId;
import io.wakit.wazzup.model.Pipeline;
import io.wakit.wazzup.model.Role;
import io.wakit.wazzup.model.TechUser;
import io.wakit.wazzup.model.Transport;
import io.wakit.wazzup.model.User;
import io.wakit.wazzup.model.WebhookSubscriptions;
import io.wakit.wazzup.resource.Assignment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Each family of Wazzup's from Java, over HTTP")
@Timeout(30)
class WazzupFamiliesTest {
    private static final ChannelId SHOP = new ChannelId("ch-1");

    /** An answer that each of the calls takes for its own; lists are asked for by names that end in s. */
    private static final String ANY =
            "{\"id\":\"1\",\"name\":\"N\",\"link\":\"https://l.example\",\"url\":\"https://u.example\","
                    + "\"host\":\"ws.example\",\"currency\":\"RUR\",\"balance\":5,\"accountId\":7,\"apiKey\":\"k\",\"counterV2\":3,"
                    + "\"type\":\"red\",\"lastMsgDateTime\":null,\"timestamp\":\"t\",\"pricing\":{},\"transactions\":[],\"userRoles\":[]}";

    private final LoopbackWazzup server = new LoopbackWazzup(WazzupFamiliesTest::answer);
    private final WazzupClientAsync wazzup = server.builder().build();

    private static LoopbackWazzup.Said answer(LoopbackWazzup.Asked asked) {
        boolean isList = asked.line()
                .matches("GET .*/(users|deals|pipelines|channels|whatsapp|waba-summary|templates|list)(\\?.*)?");
        return new LoopbackWazzup.Said(200, isList ? "[]" : asked.line().endsWith("bulk_delete") ? "[]" : ANY);
    }

    @AfterEach
    void close() {
        wazzup.close();
        server.close();
    }

    private void assertAsked(String... lines) {
        assertEquals(List.of(lines), server.lines());
    }

    @Test
    @DisplayName("users and deals are put, listed, read and taken away")
    void entities() {
        var marina = new User("u-1", "Marina");
        wazzup.users().create(marina).join();
        wazzup.users().update(marina).join();
        wazzup.users().createMany(List.of(marina)).join();
        wazzup.users().list().join();
        wazzup.users().listRaw().join();
        wazzup.users().all().join();
        wazzup.users().get("u-1").join();
        wazzup.users().delete("u-1").join();
        wazzup.users().deleteMany(List.of("u-1")).join();
        wazzup.deals()
                .create(new Deal("d-1", "u-1", "Order", List.of("c-1"), "https://crm.example"))
                .join();
        wazzup.deals().list(Map.of("offset", "100")).join();
        assertAsked(
                "POST /v3/users",
                "POST /v3/users",
                "POST /v3/users",
                "GET /v3/users",
                "GET /v3/users",
                "GET /v3/users",
                "GET /v3/users/u-1",
                "DELETE /v3/users/u-1",
                "PATCH /v3/users/bulk_delete",
                "POST /v3/deals",
                "GET /v3/deals?offset=100");
    }

    @Test
    @DisplayName("pipelines, templates, counters and messages go where they are kept")
    void rest() {
        wazzup.pipelines().list().join();
        wazzup.pipelines().create(new Pipeline("p", "Sales")).join();
        wazzup.pipelines().createMany(List.of(new Pipeline("p", "Sales"))).join();
        wazzup.templates().list().join();
        wazzup.templates().listForPartner().join();
        assertEquals(3, wazzup.unanswered().get("u-1").join().getCounterV2());
        wazzup.unanswered().host().join();
        wazzup.messages().edit(new MessageId("m-1"), new MessageEdit("four")).join();
        wazzup.messages().delete(new MessageId("m-1")).join();
        assertAsked(
                "GET /v3/pipelines",
                "POST /v3/pipelines",
                "POST /v3/pipelines",
                "GET /v3/templates/whatsapp",
                "GET /tech/channels/waba/templates",
                "GET /v3/unanswered/u-1",
                "GET /integrations/counters/ws_host/api_v3/" + LoopbackWazzup.KEY,
                "PATCH /v3/message/m-1",
                "DELETE /v3/message/m-1");
    }

    @Test
    @DisplayName("accounts are made, their money is read and given, and their settings are changed")
    void accounts() {
        var made = wazzup.accounts()
                .create("Firm", "en", "EUR", new CrmKey("crm_0123456789abcdef"))
                .join();
        assertEquals(7, made.getAccount().getAccountId());
        assertEquals(5.0, wazzup.accounts().balance().join().getBalance());
        wazzup.accounts().getBalance().join();
        wazzup.accounts().changeBalance(7, 500).join();
        wazzup.accounts().wabaSummary().join();
        wazzup.accounts().transactions("2025-03-04").join();
        wazzup.accounts().settings().join();
        wazzup.accounts().getSettings().join();
        wazzup.accounts().updateSettings(new AccountSettings(true)).join();
        assertEquals(List.of(), wazzup.accounts().userRoles("u-1").join());
        wazzup.accounts().users().join();
        wazzup.accounts()
                .createUser(new TechUser("u-1", "Marina", Role.Seller, false))
                .join();
        wazzup.accounts().deleteUser("u-1").join();
        wazzup.accounts().delete(7).join();
        assertAsked(
                "POST /tech/accounts",
                "GET /tech/accounts/balance",
                "GET /tech/accounts/balance",
                "POST /tech/accounts/balance",
                "GET /tech/accounts/waba-summary",
                "GET /tech/accounts/transactions?date=2025-03-04",
                "GET /tech/settings",
                "GET /tech/settings",
                "PATCH /tech/settings",
                "GET /tech/settings",
                "GET /tech/users",
                "POST /tech/users",
                "DELETE /tech/users/u-1",
                "DELETE /tech/accounts/7");
    }

    @Test
    @DisplayName("channels are asked for, started anew, assigned and taken away, each in its transport")
    void channels() {
        wazzup.channels().list().join();
        wazzup.channels().normalized().join();
        wazzup.channels().listForPartner().join();
        wazzup.channels().info(Transport.Wapi, SHOP).join();
        wazzup.channels().create(Transport.Wapi, Map.of("name", "Shop")).join();
        wazzup.channels().reinitialize(Transport.Wapi, SHOP).join();
        wazzup.channels().update(Transport.Wapi, SHOP).join();
        wazzup.channels().delete(Transport.Wapi, SHOP, false).join();
        wazzup.channels().generateLink(new ChannelsLinkRequest("wapi")).join();
        wazzup.channels().assignUsers(List.of(new Assignment("u-1")), SHOP).join();
        wazzup.channels().removeUser("u-1", SHOP).join();
        assertAsked(
                "GET /v3/channels",
                "GET /v3/channels",
                "GET /tech/channels/list",
                "GET /tech/channels/wapi/ch-1",
                "POST /tech/channels/wapi",
                "POST /tech/channels/wapi/ch-1/reinit",
                "POST /tech/channels/wapi/ch-1/reinit",
                "DELETE /tech/channels/wapi/ch-1",
                "POST /tech/iframe/generate-channels-link",
                "GET /tech/settings",
                "PATCH /tech/settings",
                "GET /tech/settings",
                "PATCH /tech/settings");
        assertEquals("{\"name\":\"Shop\"}", server.asked.get(4).body());
        assertEquals("{\"deleteChats\":false}", server.asked.get(7).body());
    }

    @Test
    @DisplayName("windows, prices and webhooks are asked for")
    void pages() {
        wazzup.iframes()
                .create(new IframeRequest(new IframeUser("u-1", "Marina")))
                .join();
        wazzup.iframes().templatesLink("wabaTemplate").join();
        wazzup.iframes().wabaProfileLink(SHOP).join();
        wazzup.iframes().chatsLink(null, "d-1").join();
        wazzup.iframes().unansweredLink("u-1").join();
        wazzup.waba().pricing("RU").join();
        wazzup.waba().transactions(SHOP, LocalDate.of(2025, 3, 4)).join();
        wazzup.webhooks().settings().join();
        wazzup.webhooks().update(Map.of("messages", true)).join();
        wazzup.webhooks()
                .ensure("https://h.example", null, WebhookSubscriptions.All)
                .join();
        wazzup.webhooks().test("https://h.example").join();
        assertAsked(
                "POST /v3/iframe",
                "POST /tech/iframe/generate-templates-link",
                "POST /tech/iframe/generate-waba-profile-link",
                "POST /tech/iframe/generate-chats-link",
                "POST /tech/iframe/generate-unanswered-link",
                "GET /tech/channels/waba/pricing/RU",
                "GET /tech/channels/waba/ch-1/transactions/2025-03-04",
                "GET /v3/webhooks",
                "PATCH /v3/webhooks",
                "PATCH /v3/webhooks",
                "POST /tech/webhooks/test");
        assertEquals(
                "{\"subscriptions\":{\"messagesAndStatuses\":true}}",
                server.asked.get(8).body());
    }
}
