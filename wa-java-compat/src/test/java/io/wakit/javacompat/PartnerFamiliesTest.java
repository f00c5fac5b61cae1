package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.Multipart;
import io.wakit.client.Portfolio;
import io.wakit.client.resource.SolutionDetails;
import io.wakit.client.resource.Tokens;
import io.wakit.model.AccessToken;
import io.wakit.model.AllocationConfigId;
import io.wakit.model.AppId;
import io.wakit.model.AppSecret;
import io.wakit.model.ExtendedCreditId;
import io.wakit.model.PortfolioId;
import io.wakit.model.PreVerifiedNumberId;
import io.wakit.model.SolutionId;
import io.wakit.model.Success;
import io.wakit.model.UserId;
import io.wakit.model.WabaId;
import io.wakit.model.account.AppSubscription;
import io.wakit.model.account.AssignedAccount;
import io.wakit.model.account.BusinessPortfolio;
import io.wakit.model.account.CodeRequest;
import io.wakit.model.account.CodeVerified;
import io.wakit.model.account.CreditAllocation;
import io.wakit.model.account.CreditField;
import io.wakit.model.account.CreditShared;
import io.wakit.model.account.GrantedToken;
import io.wakit.model.account.Made;
import io.wakit.model.account.Permission;
import io.wakit.model.account.PortfolioField;
import io.wakit.model.account.PortfolioUser;
import io.wakit.model.account.PreVerifiedFilter;
import io.wakit.model.account.PreVerifiedNumber;
import io.wakit.model.account.Solution;
import io.wakit.model.account.SolutionAcceptance;
import io.wakit.model.account.SolutionDraft;
import io.wakit.model.account.SolutionField;
import io.wakit.model.account.SolutionMade;
import io.wakit.model.account.SolutionRejection;
import io.wakit.model.account.SolutionStatus;
import io.wakit.model.account.TokenDetails;
import io.wakit.model.account.WabaDraft;
import io.wakit.model.account.WabaField;
import io.wakit.model.account.WhatsAppBusinessAccount;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Portfolios, partners and tokens, as Java sees them")
class PartnerFamiliesTest {
    private static final PortfolioId ID = new PortfolioId("5");

    private static Portfolio portfolio(MetaSays meta) {
        return meta.whatsApp.portfolio(ID);
    }

    @Test
    @DisplayName("a portfolio tells what it is, and what accounts it has")
    void portfolio() {
        try (MetaSays meta = new MetaSays("{\"id\":\"5\",\"name\":\"Shrubs\",\"request_id\":\"7\"}")) {
            BusinessPortfolio read =
                    meta.to(then -> portfolio(meta).getDetails().get(new PortfolioField[] {PortfolioField.Name}, then));

            assertEquals("Shrubs", read.getName());
            assertEquals(
                    "5",
                    meta.to(
                                    Made.class,
                                    then -> portfolio(meta).getAccounts().create(new WabaDraft("a", "USD", "1"), then))
                            .getId());
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"9\",\"name\":\"Shop\"}]}")) {
            List<WhatsAppBusinessAccount> owned =
                    meta.page(portfolio(meta).getAccounts().owned(List.of(WabaField.Name), 9));

            assertEquals("Shop", owned.get(0).getName());
            assertEquals("GET /5/owned_whatsapp_business_accounts?fields=name&limit=9", meta.asked());
            assertEquals(1, meta.page(portfolio(meta).getAccounts().client()).size());
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"7\",\"name\":\"Anna\"}]}")) {
            List<PortfolioUser> people = meta.page(portfolio(meta).getUsers().business());

            assertEquals(new UserId("7"), people.get(0).getId());
        }
    }

    @Test
    @DisplayName("a credit line is shared, and the sharing is looked at and ended")
    void credit() {
        ExtendedCreditId line = new ExtendedCreditId("5");
        AllocationConfigId allocation = new AllocationConfigId("7");
        try (MetaSays meta = new MetaSays("{\"allocation_config_id\":\"7\",\"waba_id\":\"6\"}")) {
            CreditShared shared =
                    meta.to(then -> meta.whatsApp.creditLine(line).shareAndAttach(new WabaId("6"), "USD", then));

            assertEquals(allocation, shared.getAllocation());
            assertContains(meta.asked(), "waba_currency=USD");
        }
        try (MetaSays meta = new MetaSays("{\"id\":\"7\",\"receiving_business\":{\"id\":\"8\",\"name\":\"b\"}}")) {
            CreditAllocation found = meta.page(meta.whatsApp.creditLine(line).allocations(new PortfolioId("8")))
                    .get(0);
            CreditAllocation read = meta.to(then ->
                    meta.whatsApp.creditAllocation(allocation).get(new CreditField[] {CreditField.Business}, then));

            assertEquals(found, read);
            assertEquals("b", read.getBusiness().getName());
        }
        try (MetaSays meta = new MetaSays(MetaSays.DONE)) {
            assertTrue(meta.to(
                            Success.class,
                            then -> meta.whatsApp.creditAllocation(allocation).revoke(then))
                    .isDone());
        }
        try (MetaSays meta = new MetaSays(MetaSays.NONE)) {
            assertEquals(0, meta.page(portfolio(meta).getCreditLines().list()).size());
        }
    }

    @Test
    @DisplayName("numbers are verified ahead, and handed to partners")
    void preVerified() {
        PreVerifiedNumberId id = new PreVerifiedNumberId("6");
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"6\",\"verification_status\":\"VERIFIED\"}]}")) {
            List<PreVerifiedNumber> found =
                    meta.page(portfolio(meta).getPreVerifiedNumbers().list(new PreVerifiedFilter("VERIFIED")));

            assertEquals(id, found.get(0).getId());
        }
        try (MetaSays meta = new MetaSays(MetaSays.DONE)) {
            assertTrue(meta.to(
                            Success.class,
                            then -> portfolio(meta).getPreVerifiedNumbers().share(id, new PortfolioId("7"), then))
                    .isDone());
            assertTrue(meta.to(Success.class, then -> meta.whatsApp
                            .preVerifiedNumber(id)
                            .requestCode(new CodeRequest("SMS", "en_US"), then))
                    .isDone());
            assertTrue(meta.to(
                            CodeVerified.class,
                            then -> meta.whatsApp.preVerifiedNumber(id).verifyCode("123456", then))
                    .isDone());
            meta.to(then -> portfolio(meta)
                    .getCertifications()
                    .submit(
                            new PortfolioId("6"),
                            List.of(new Multipart.File("a", "a.pdf", "application/pdf", new byte[] {1})),
                            then));
            assertContains(meta.body(), "a.pdf");
        }
    }

    @Test
    @DisplayName("a token is got and looked at, and never printed")
    void tokens() {
        try (MetaSays meta = new MetaSays("{\"access_token\":\"EAAG\",\"token_type\":\"bearer\",\"expires_in\":5}")) {
            Tokens tokens = meta.whatsApp.getTokens();
            GrantedToken granted = meta.to(then -> tokens.exchange(new AppId("6"), new AppSecret("s"), "code", then));

            assertEquals(new AccessToken("EAAG"), granted.getToken());
            assertEquals(5, granted.getSeconds());
            assertFalse(granted.toString().contains("EAAG"));
            assertEquals(
                    granted.getToken(),
                    meta.to(GrantedToken.class, then -> tokens.ofApp(new AppId("6"), new AppSecret("s"), then))
                            .getToken());
        }
        try (MetaSays meta = new MetaSays("""
                {"data":{"is_valid":true,"app_id":"6","expires_at":0,"issued_at":1700000000,
                "granular_scopes":[{"scope":"whatsapp_business_messaging","target_ids":["5"]}]}}""")) {
            TokenDetails details = meta.to(then -> meta.whatsApp.getTokens().inspect(new AccessToken("EAAG"), then));

            assertTrue(details.isValid());
            assertNull(details.getExpiresAt());
            assertEquals(Instant.ofEpochSecond(1_700_000_000), details.getIssuedAt());
            assertEquals(List.of("5"), details.getGranularScopes().get(0).getTargets());
        }
    }

    @Test
    @DisplayName("two apps make a solution together, and end it")
    void solutions() {
        try (MetaSays meta =
                new MetaSays("{\"solution_id\":\"7\",\"id\":\"7\",\"success\":true,\"status\":\"ACTIVE\"}")) {
            SolutionDraft draft = new SolutionDraft("Both", new AppId("6"), List.of(), List.of(Permission.Messaging));
            SolutionDetails solution =
                    meta.whatsApp.solution(new SolutionId("7")).getDetails();

            assertEquals(
                    new SolutionId("7"),
                    meta.to(SolutionMade.class, then -> meta.whatsApp
                                    .app(new AppId("5"))
                                    .getSolutions()
                                    .create(draft, then))
                            .getId());
            Solution read = meta.to(then -> solution.get(new SolutionField[] {SolutionField.Status}, then));
            assertEquals(SolutionStatus.Active, read.getStatus());
            meta.to(then -> solution.accept(new SolutionAcceptance(new AppId("6")), then));
            meta.to(then -> solution.reject(new SolutionRejection("PARTNERSHIP_REQUEST", "no"), then));
            meta.to(then -> solution.askDeactivation("over", then));
            assertEquals("POST /7/send_deactivation_request", meta.asked());
        }
        try (MetaSays meta = new MetaSays(MetaSays.DONE)) {
            AppSubscription hook = new AppSubscription("https://hooks.example", "w", List.of("messages"));

            assertTrue(meta.to(Success.class, then -> meta.whatsApp
                            .app(new AppId("5"))
                            .getSubscriptions()
                            .subscribe(hook, then))
                    .isDone());
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"5\",\"name\":\"Shop\"}]}")) {
            List<AssignedAccount> accounts =
                    meta.page(meta.whatsApp.user().getAssignments().accounts());

            assertEquals(new WabaId("5"), accounts.get(0).getId());
            assertEquals("GET /me/assigned_whatsapp_business_accounts", meta.asked());
        }
    }
}
