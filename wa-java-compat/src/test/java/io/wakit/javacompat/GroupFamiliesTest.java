package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.wakit.client.GroupNode;
import io.wakit.model.GroupId;
import io.wakit.model.JoinRequestId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.group.Group;
import io.wakit.model.group.GroupDraft;
import io.wakit.model.group.GroupField;
import io.wakit.model.group.GroupUpdate;
import io.wakit.model.group.JoinOutcome;
import io.wakit.model.group.JoinRequest;
import io.wakit.model.phone.RequestReceipt;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Groups, as Java sees them")
class GroupFamiliesTest {
    private static final GroupId ID = new GroupId("R1");

    @Test
    @DisplayName("a group is asked for, listed, looked at, changed and closed")
    void life() {
        try (MetaSays meta = new MetaSays("{\"request_id\":\"q1\"}")) {
            var phone = meta.whatsApp.phone(new PhoneNumberId("5"));
            var group = meta.whatsApp.group(ID).getDetails();

            assertEquals(
                    "q1",
                    meta.to(RequestReceipt.class, then -> phone.getGroups().create(new GroupDraft("Rye"), then))
                            .getRequestId());
            assertEquals(
                    "q1",
                    meta.to(RequestReceipt.class, then -> group.update(new GroupUpdate("Bread"), then))
                            .getRequestId());
            assertEquals(
                    "q1",
                    meta.to(RequestReceipt.class, then -> group.delete(then)).getRequestId());
            assertEquals("DELETE /R1", meta.asked());
        }
        try (MetaSays meta = new MetaSays(
                "{\"data\":{\"groups\":[{\"id\":\"R1\",\"subject\":\"Rye\",\"created_at\":1700000000}]}}")) {
            List<Group> groups = meta.page(
                    meta.whatsApp.phone(new PhoneNumberId("5")).getGroups().list());

            assertEquals(Instant.ofEpochSecond(1_700_000_000), groups.get(0).getCreationTimestamp());
        }
        try (MetaSays meta = new MetaSays("{\"id\":\"R1\",\"subject\":\"Rye\"}")) {
            Group group = meta.to(
                    then -> meta.whatsApp.group(ID).getDetails().get(new GroupField[] {GroupField.Subject}, then));

            assertEquals("Rye", group.getSubject());
            assertFalse(group.toString().contains("Rye"));
        }
    }

    @Test
    @DisplayName("people are put in and out, and let in who ask")
    void people() {
        try (MetaSays meta = new MetaSays("{\"request_id\":\"q1\",\"approved_join_requests\":[\"j1\"]}")) {
            GroupNode group = meta.whatsApp.group(ID);
            List<Recipient> people = List.of(Recipient.phone("15550100001"));

            assertEquals(
                    "q1",
                    meta.to(RequestReceipt.class, then -> group.getMembers().remove(people, then))
                            .getRequestId());
            JoinOutcome outcome =
                    meta.to(then -> group.getJoinRequests().approve(List.of(new JoinRequestId("j1")), then));
            assertEquals(List.of(new JoinRequestId("j1")), outcome.getApproved());
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"join_request_id\":\"j1\",\"wa_id\":\"15550100001\"}]}")) {
            List<JoinRequest> asking =
                    meta.page(meta.whatsApp.group(ID).getJoinRequests().list());

            assertEquals(new JoinRequestId("j1"), asking.get(0).getId());
        }
    }
}
