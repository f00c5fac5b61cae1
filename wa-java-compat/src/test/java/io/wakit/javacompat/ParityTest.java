package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.App;
import io.wakit.client.FlowNode;
import io.wakit.client.GroupNode;
import io.wakit.client.Phone;
import io.wakit.client.Portfolio;
import io.wakit.client.SolutionNode;
import io.wakit.client.TemplateNode;
import io.wakit.client.User;
import io.wakit.client.Waba;
import io.wakit.client.WhatsApp;
import io.wakit.client.resource.MarketingMessages;
import io.wakit.client.resource.Media;
import io.wakit.client.resource.Messages;
import io.wakit.client.resource.Uploads;
import io.wakit.dsl.Replying;
import io.wakit.dsl.Send;
import io.wakit.dsl.SendInteractive;
import io.wakit.dsl.SendMedia;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.coroutines.Continuation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Kotlin can do, Java can do")
class ParityTest {
    @Test
    @DisplayName("each word that a resource has is there as a future")
    void resources() {
        assertTwins(Messages.class, MessagesAsync.class);
        assertTwins(MarketingMessages.class, MarketingMessagesAsync.class);
        assertTwins(Media.class, MediaAsync.class);
        assertTwins(Uploads.class, UploadsAsync.class);
    }

    @Test
    @DisplayName("each word of the DSL that suspends is there as a future")
    void dsl() {
        assertTwins(Send.class, PhoneAsync.class);
        assertTwins(SendMedia.class, PhoneAsync.class);
        assertTwins(SendInteractive.class, PhoneAsync.class);
        assertTwins(Replying.class, PhoneAsync.class);
    }

    /** Resources that have no twin yet. A twin that comes is taken off the list, and nothing else joins it unseen. */
    private static final Set<String> AWAITED = Set.of(
            "AccountNumbers",
            "Activities",
            "Analytics",
            "AppData",
            "AppSolutions",
            "AppSubscriptions",
            "AssignedUsers",
            "Automation",
            "BlockedUsers",
            "Bots",
            "BusinessProfiles",
            "Calls",
            "Certifications",
            "Commerce",
            "Compliance",
            "Conversions",
            "CreditAllocationDetails",
            "CreditLineDetails",
            "CreditLines",
            "Encryption",
            "FlowDetails",
            "Flows",
            "GroupDetails",
            "GroupInvites",
            "GroupJoinRequests",
            "GroupMembers",
            "Groups",
            "MarketingInsights",
            "MessageHistories",
            "Mobility",
            "OfficialAccount",
            "Payments",
            "PhoneDetails",
            "PortfolioAccounts",
            "PortfolioDetails",
            "PortfolioUsers",
            "PreVerifiedNumberDetails",
            "PreVerifiedNumbers",
            "Profiles",
            "QrCodes",
            "Registrations",
            "Schedules",
            "Settings",
            "SolutionDetails",
            "Subscriptions",
            "TemplateDetails",
            "TemplateGroupDetails",
            "TemplateGroups",
            "TemplateLibrary",
            "Templates",
            "Tokens",
            "UserAssignments",
            "Usernames",
            "WabaDetails",
            "WabaPayments",
            "WabaPhoneNumbers",
            "WabaSolutions",
            "WelcomeSequences");

    @Test
    @DisplayName("each resource of each handle is there, but for those that are awaited by name")
    void handles() {
        Set<String> all = Stream.of(
                        WhatsApp.class,
                        Phone.class,
                        Waba.class,
                        Portfolio.class,
                        App.class,
                        User.class,
                        TemplateNode.class,
                        FlowNode.class,
                        GroupNode.class,
                        SolutionNode.class)
                .flatMap(handle -> Stream.of(handle.getMethods()))
                .map(Method::getReturnType)
                .filter(type -> type.getPackageName().equals("io.wakit.client.resource"))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(all.containsAll(AWAITED), () -> "awaited, but no resource: " + AWAITED);
        Set<String> resources = all.stream()
                .filter(name -> !AWAITED.contains(name))
                .map(name -> name + "Async")
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> twins = Stream.of(PhoneAsync.class, AppAsync.class)
                .flatMap(handle -> Stream.of(handle.getMethods()))
                .map(method -> method.getReturnType().getSimpleName())
                .filter(name -> name.endsWith("Async"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of("MarketingMessagesAsync", "MediaAsync", "MessagesAsync", "UploadsAsync"), resources);
        assertEquals(resources, twins);
    }

    private static void assertTwins(Class<?> kotlin, Class<?> java) {
        Set<String> suspending = Stream.of(kotlin.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(ParityTest::suspends)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> futures = Stream.of(java.getMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == CompletableFuture.class)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertFalse(suspending.isEmpty(), "nothing was found in " + kotlin.getName());
        assertTrue(
                futures.containsAll(suspending),
                () -> java.getSimpleName() + " has " + futures + ", and " + kotlin.getSimpleName() + " " + suspending);
    }

    private static boolean suspends(Method method) {
        List<Class<?>> parameters = Arrays.asList(method.getParameterTypes());
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1) == Continuation.class;
    }
}
