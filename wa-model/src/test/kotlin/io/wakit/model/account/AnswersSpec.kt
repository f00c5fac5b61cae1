package io.wakit.model.account

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.wakit.model.AccessToken
import io.wakit.model.AppId
import io.wakit.model.AppSecret
import io.wakit.model.MigrationIntentId
import io.wakit.model.UserId
import io.wakit.model.WaJson
import io.wakit.model.WabaId
import io.wakit.model.analytics.AccountAnalytics
import io.wakit.model.analytics.AdInsights
import io.wakit.model.flow.Flow
import io.wakit.model.flow.FlowStatus
import java.time.Instant

class AnswersSpec : StringSpec({
    "a token is read bare and in a list of one, and never printed" {
        listOf(
            """{"access_token":"EAAG1","token_type":"bearer","expires_in":5183944}""",
            """{"data":[{"access_token":"EAAG1"}]}""",
            """{"access_token":"EAAG1","expires_at":1735689600}""",
        ).forEach {
            val granted = WaJson.decodeFromString<GrantedToken>(it)
            granted.token shouldBe AccessToken("EAAG1")
            "$granted" shouldNotContain "EAAG1"
        }
        "${CodeExchange(AppId("1"), "app-secret", "the-code")}".let {
            it shouldNotContain "app-secret"
            it shouldNotContain "the-code"
        }
        "${CallbackOverride("https://a.example", "the-word")}" shouldNotContain "the-word"
    }

    "the token of an app is made of its id and secret" {
        AccessToken.ofApp(AppId("12"), AppSecret("s")) shouldBe AccessToken("12|s")
    }

    "a token without end says so" {
        val token = WaJson.decodeFromString<TokenAnswer>(
            """{"data":{"app_id":"6","type":"SYSTEM_USER","expires_at":0,"data_access_expires_at":1712099387,"is_valid":true,
                "granular_scopes":[{"scope":"whatsapp_business_messaging","target_ids":["1",2]},{"scope":"x"}],"user_id":"1"}}""",
        ).data
        token.expiresAt shouldBe null
        token.dataAccessExpiresAt shouldBe Instant.ofEpochSecond(1712099387)
        token.granularScopes.map { it.targets } shouldContainExactly listOf(listOf("1", "2"), emptyList())
    }

    "an app that is subscribed is read bare and under its key" {
        listOf(
            """{"whatsapp_business_api_data":{"id":"7","name":"a"},"override_callback_uri":"u"}""",
            """{"id":"7","name":"a"}""",
        ).forEach {
            val app = WaJson.decodeFromString<SubscribedApp>(it)
            app.id shouldBe AppId("7")
            app.name shouldBe "a"
        }
    }

    "an intent to migrate is named under either key" {
        listOf("""{"id":"3"}""", """{"migration_intent_id":"3","success":true}""").forEach {
            WaJson.decodeFromString<SolutionMigrationSet>(it).id shouldBe MigrationIntentId("3")
        }
    }

    "a welcome message is read as an object, as JSON in a text, and not at all" {
        listOf("""{"text":"Hi","ice_breakers":[{"title":"a"}]}""", """"{\"text\":\"Hi\",\"ice_breakers\":[{\"title\":\"a\"}]}"""").forEach {
            val sequence = WaJson.decodeFromString<WelcomeSequence>("""{"sequence_id":6987565,"welcome_message_sequence":$it}""")
            sequence.id shouldBe "6987565"
            sequence.message shouldBe WelcomeMessage("Hi", iceBreakers = listOf(WelcomeMessage.IceBreaker("a")))
        }
        WaJson.decodeFromString<WelcomeSequence>("""{"sequence_id":"1","welcome_message_sequence":"soon"}""").message?.text shouldBe ""
    }

    "people are not printed" {
        val user = WaJson.decodeFromString<PortfolioUser>(
            """{"id":"9","name":"Anna Flex","tasks":["MANAGE","DANCE"],"email":"a@b.example"}""",
        )
        user.id shouldBe UserId("9")
        user.tasks shouldContainExactly listOf(Permission.Manage, Permission("DANCE"))
        "$user" shouldNotContain "Anna"
        "$user" shouldNotContain "b.example"
    }

    "times are read in each of Meta's forms, and one that is none costs nothing" {
        listOf(""""2024-01-15T10:30:00Z"""", """"2024-01-15T10:30:00+0000"""", "1705314600", """"1705314600"""").forEach {
            WaJson.decodeFromString<OboMobilityIntent>("""{"id":"1","created_time":$it}""").createdAt shouldBe
                Instant.ofEpochSecond(1705314600)
        }
        WaJson.decodeFromString<OboMobilityIntent>("""{"id":"1","created_time":"soon"}""").createdAt shouldBe null
    }

    "analytics come out of their wrappers, and the words of a Flow stay open" {
        val analytics = WaJson.decodeFromString<AccountAnalytics>(
            """{"pricing_analytics":{"data":[{"data_points":[{"start":1,"end":2,"volume":3,"tier":"0:MAX","cost":4.6}]},
                {"data_points":[{"volume":1}]}]},"id":"5"}""",
        )
        analytics.id shouldBe WabaId("5")
        analytics.pricing?.points?.map { it.volume } shouldBe listOf(3L, 1L)
        WaJson.decodeFromString<AdInsights>("""{"date_start":"2025-05-11","marketing_messages_read":"265","n":5}""").values["n"] shouldBe
            "5"
        val flow = WaJson.decodeFromString<Flow>(
            """{"id":"1","status":"ASLEEP","categories":"OTHER","data_channel_uri":"https://a.example"}""",
        )
        flow.status shouldBe FlowStatus("ASLEEP")
        flow.endpointUri shouldBe "https://a.example"
    }
})
