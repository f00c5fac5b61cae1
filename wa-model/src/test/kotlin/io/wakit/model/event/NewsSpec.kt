package io.wakit.model.event

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.Bsuid
import io.wakit.model.ErrorCode
import io.wakit.model.FlowId
import io.wakit.model.GroupId
import io.wakit.model.PhoneNumberId
import io.wakit.model.TemplateId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.account.SolutionStatus
import io.wakit.model.phone.Switch
import java.math.BigDecimal
import java.time.Instant

class NewsSpec : StringSpec({
    "a call that comes in tells who rings, by what, and what to answer" {
        val call = events("calls").only<CallConnectEvent>().single()
        call.user shouldBe WaId("15550100001")
        call.phone shouldBe PhoneNumberId("1063")
        call.direction shouldBe CallDirection.UserInitiated
        call.session?.sdpType shouldBe "offer"
        call.deeplinkPayload shouldBe "poster-3"
        call.ctaPayload shouldBe "call-us"
    }

    "a call that ended has how, how long, and the errors that stood beside it" {
        val call = events("calls").only<CallTerminateEvent>().single()
        call.status shouldBe CallOutcome.Failed
        call.duration shouldBe 60
        call.user shouldBe WaId("15550100002")
        call.callbackData shouldBe "order-41"
        call.errors.single().details shouldBe "No answer"
    }

    "the statuses of calls are no statuses of messages" {
        val states = events("calls").only<CallStatusEvent>()
        states.map { it.state } shouldContainExactly listOf(CallState.Ringing, CallState.Accepted, CallState.Rejected)
        states[1].user shouldBe Bsuid("US.1002")
    }

    "a group answers the call that opened it, well or badly" {
        val (opened, refused, closed) = events("groups").only<GroupLifecycleEvent>()
        opened.groupId shouldBe GroupId("G-1")
        opened.requestId shouldBe "REQ-1"
        opened.addedParticipants.single().recipient shouldBe WaId("15550100001")
        refused.groupId.shouldBeNull()
        refused.errors.single().code shouldBe ErrorCode(131210)
        closed.kind shouldBe GroupEventKind.Delete
    }

    "people who join, leave or ask are told apart" {
        val (joined, left, asks) = events("groups").only<GroupParticipantsEvent>()
        joined.addedParticipants.single().username shouldBe "lina"
        left.failedParticipants.single().errors.single().code shouldBe ErrorCode(131202)
        asks.kind shouldBe GroupEventKind.JoinRequestCreated
        asks.user shouldBe WaId("15550100004")
        asks.joinRequestId shouldBe "JR-1"
    }

    "each setting of a group says for itself whether it was taken" {
        val settings = events("groups").only<GroupSettingsEvent>().single()
        settings.subject?.updateSuccessful shouldBe true
        settings.description?.updateSuccessful shouldBe false
        events("groups").only<GroupStatusEvent>().single().kind shouldBe GroupEventKind("group_suspend")
    }

    "each field of the account is a class of its own, with the time and the account" {
        val news = events("account")
        news.map { it::class }.toSet().size shouldBe 11
        news.forEach {
            it.wabaId?.value shouldBe "WABA-1"
            it.origin.time shouldBe Instant.ofEpochSecond(1_750_000_000)
        }
        val updates = news.only<AccountUpdateEvent>()
        updates.first().restrictionInfo.map { it.expiration } shouldContainExactly List(2) { Instant.ofEpochSecond(1_750_600_000) }
        updates.single { it.event == AccountUpdateKind.PartnerAdded }.wabaInfo?.solutionPartnerBusinessIds?.map { it.value } shouldBe
            listOf("BIZ-2", "BIZ-3")
        updates.single { it.event == AccountUpdateKind.VolumeTierUpdate }.volumeTierInfo?.tier shouldBe "1:2000"
        updates.single { it.certificationNeededInfo != null }.event.value shouldBe "PARTNER_CLIENT_CERTIFICATION_NEEDED"
        news.only<BusinessCapabilityEvent>().single().maxDailyConversationPerPhone shouldBe -1
        news.only<AccountSettingsEvent>().single().phone shouldBe PhoneNumberId("1063")
        news.only<AccountSettingsEvent>().single().phoneNumberSettings?.calling?.status shouldBe Switch.Enabled
        news.only<PartnerSolutionEvent>().single().solutionStatus shouldBe SolutionStatus.Active
        news.only<PhoneNumberQualityEvent>().single().oldLimit?.users shouldBe 100_000
    }

    "news of templates name the template, whatever they are about" {
        val news = events("templates").only<TemplateEvent>()
        news.map { it.templateId }.toSet() shouldBe setOf(TemplateId("77"))
        news.only<TemplateStatusEvent>().map { it.event } shouldContainExactly
            listOf(TemplateStatusKind.Rejected, TemplateStatusKind.Paused, TemplateStatusKind.Disabled)
        news.only<TemplateStatusEvent>()[1].reason.shouldBeNull()
        news.only<TemplateComponentsEvent>().single().buttons.map { it.type } shouldContainExactly listOf("URL", "PHONE_NUMBER")
    }

    "a quality score is one, under the field of the status as under its own" {
        events("templates").only<TemplateQualityEvent>().map { it.newQualityScore } shouldContainExactly
            listOf(TemplateQualityScore.Yellow, TemplateQualityScore.Red)
    }

    "an alert of a flow has its figures" {
        val alerts = events("templates").only<FlowEvent>().associateBy { it.event }
        alerts.getValue(FlowEventKind.EndpointLatency).p90Latency shouldBe 8000
        alerts.getValue(FlowEventKind.ClientErrorRate).errors.single().rate shouldBe 66.66
        alerts.getValue(FlowEventKind.EndpointAvailability).availability shouldBe 75.0
        alerts.getValue(FlowEventKind.VersionExpiryWarning).flowId shouldBe FlowId("FLOW-1")
    }

    "who wants no more offers is known by number or user id, with a time in either form" {
        val (stop, resume) = events("users").only<UserPreferenceEvent>()
        stop.value shouldBe MarketingPreference.Stop
        stop.user shouldBe WaId("15550100001")
        stop.timestamp shouldBe Instant.ofEpochSecond(1_750_000_000)
        resume.user shouldBe Bsuid("US.1002")
        resume.timestamp shouldBe Instant.ofEpochSecond(1_750_000_001)
    }

    "who has another user id is known by both, and one in a form that nobody knows is kept" {
        val (told, hidden) = events("users").only<UserIdUpdateEvent>()
        told.userId shouldBe UserIdChange(Bsuid("US.1001"), Bsuid("US.1011"))
        told.parentUserId shouldBe UserIdChange(Bsuid("US.ENT.7"), Bsuid("US.ENT.8"))
        told.user shouldBe WaId("15550100001")
        told.timestamp shouldBe Instant.ofEpochSecond(1_750_000_005)
        told.contact?.profile?.name shouldBe "Lina"
        hidden.user shouldBe Bsuid("US.1012")
        "$told" shouldNotContain "Lina"
        val form = """{"entry":[{"changes":[{"field":"user_id_update","value":{"metadata":{"phone_number_id":"1"},""" +
            """"user_id_update":[{"user_id":"US.1"}]}}]}]}"""
        InboundEvent.read(WaJson.parseToJsonElement(form)).single().shouldBeInstanceOf<UnknownEvent>().raw.toString() shouldBe
            """{"user_id":"US.1"}"""
    }

    "what stands beside messages has classes of its own" {
        val users = events("users")
        users.only<UserActionEvent>().single().linkClick?.clickId shouldBe "CLICK-1"
        users.only<UserActionEvent>().single().contact?.waId shouldBe WaId("15550100001")
        users.only<ErrorEvent>().single().error.code shouldBe ErrorCode.ThroughputReached
        users.only<AutomaticEvent>().first().customData?.value shouldBe BigDecimal("1000.50")
    }

    "what the business wrote in its own app is an echo, and no message of a user" {
        val echoes = events("coexistence")
        echoes.only<InboundMessage>() shouldBe emptyList()
        val (text, gone, edit) = echoes.only<MessageEchoEvent>()
        text.message.shouldBeInstanceOf<TextMessage>().from shouldBe WaId("15550109999")
        text.to shouldBe WaId("15550100001")
        text.message.head.username shouldBe "lina"
        gone.message.shouldBeInstanceOf<RevokeMessage>()
        edit.message.shouldBeInstanceOf<EditMessage>().message.shouldBeInstanceOf<ImageMessage>()
        edit.to shouldBe Bsuid("US.1003")
    }

    "a history keeps chats, both sides and how far each message came" {
        val (chunk, declined) = events("coexistence").only<HistoryEvent>()
        chunk.progress shouldBe 55
        val (lina, empty) = chunk.threads
        lina.contact?.userId shouldBe Bsuid("US.1001")
        lina.messages.map { it.status } shouldContainExactly listOf(HistoryMessageStatus.Read, HistoryMessageStatus.Played, null)
        lina.messages[1].message.shouldBeInstanceOf<MediaPlaceholderMessage>()
        empty.messages shouldBe emptyList()
        declined.errors.single().code shouldBe ErrorCode(2593109)
        events("coexistence").only<HistoryMediaEvent>().single().message.id shouldBe lina.messages[1].message.id
    }

    "the address book is kept in step" {
        val (added, removed) = events("coexistence").only<AppStateSyncEvent>()
        added.action shouldBe SyncAction.Add
        added.contact?.fullName shouldBe "Lina Berg"
        removed.contact?.user shouldBe WaId("15550100002")
        removed.timestamp shouldBe Instant.ofEpochSecond(1_750_000_004)
    }
})
