package io.wakit.dsl

import arrow.core.Either
import arrow.core.left
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.DelicateWaApi
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.client.resource.Flows
import io.wakit.flows.crypto.FlowPrivateKey
import io.wakit.flows.dsl.flowJson
import io.wakit.flows.dsl.formScreen
import io.wakit.flows.dsl.plainScreen
import io.wakit.flows.dsl.unaryPlus
import io.wakit.flows.json.FlowJson
import io.wakit.flows.json.contentHash
import io.wakit.model.AppId
import io.wakit.model.NodeId
import io.wakit.model.flow.FlowCategory
import io.wakit.model.flow.FlowStatus
import io.wakit.model.flow.PreviewSettings
import io.wakit.sandbox.Sandbox
import kotlinx.serialization.Serializable

@Serializable
private data class Wish(val wish: String)

private val Asking = formScreen<Wish>("ASKING")

private fun wishes(label: String = "Wish", hasEndpoint: Boolean = false): FlowJson = flowJson {
    if (hasEndpoint) endpoint()
    screen(Asking, "What may it be?", terminal = true) {
        textInput(Wish::wish, +label)
        footer(+"Send", if (hasEndpoint) dataExchange() else complete())
    }
}

private const val ENDPOINT = "https://shop.example/flow"

/** A sandbox, its Flows over HTTP, and what was done to them. */
private class Shop(val sandbox: Sandbox, val wa: WhatsApp) {
    val flows: Flows = wa.waba(Sandbox.DefaultWabaId).flows
    val doings: List<String>
        get() = sandbox.requests.filter { it.method != "GET" }.map { "${it.method} ${it.path.substringAfterLast('/')}" }

    fun only() = sandbox.flows.all.single()

    suspend fun deploy(flow: FlowJson, endpointUri: String? = null) = flows.deploy("wishes", flow, endpointUri = endpointUri)
}

private suspend fun shop(use: suspend Shop.() -> Unit) = Sandbox().use { sandbox ->
    sandbox.start().use { server ->
        WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use { Shop(sandbox, it).use() }
    }
}

class FlowDeploySpec : StringSpec({
    "a Flow that is not there is created and published, and shown under a link" {
        shop {
            val flow = deploy(wishes()).getOrNull().shouldNotBeNull()
            flow.change shouldBe FlowChange.Created
            flow.status shouldBe FlowStatus.Published
            flow.hash shouldBe wishes().contentHash()
            flow.id shouldBe only().id
            only().status shouldBe "PUBLISHED"
            FlowJson.read(only().published!!) shouldBe wishes()
            val preview = flow.preview.shouldNotBeNull()
            preview.url shouldContain "${flow.id}/preview/?token="
            preview.interactive(PreviewSettings(flowToken = "t/1", phoneNumber = "15550783881", isDebugging = true)) shouldBe
                preview.url + "&interactive=true&flow_token=t%2F1&flow_action=data_exchange&phone_number=15550783881&debug=true"
            doings shouldContainExactly listOf("POST flows", "POST publish")
        }
    }

    "the same Flow again changes nothing" {
        shop {
            val first = deploy(wishes()).getOrNull().shouldNotBeNull()
            val before = doings
            // The order of keys, and a model read from text, make no other Flow.
            val again = deploy(FlowJson.read(wishes().toPrettyJson())).getOrNull().shouldNotBeNull()
            again.change shouldBe FlowChange.Unchanged
            again.status shouldBe FlowStatus.Published
            again.id shouldBe first.id
            again.hash shouldBe first.hash
            doings shouldBe before
        }
    }

    "other content goes into the Flow of that name, and is published" {
        shop {
            val first = deploy(wishes()).getOrNull().shouldNotBeNull()
            val second = deploy(wishes("Other wish")).getOrNull().shouldNotBeNull()
            second.change shouldBe FlowChange.Updated
            second.id shouldBe first.id
            second.hash shouldNotBe first.hash
            FlowJson.read(only().published!!) shouldBe wishes("Other wish")
            doings.drop(2) shouldContainExactly listOf("POST assets", "POST publish")
        }
    }

    "what is said about it is changed without an upload" {
        shop {
            deploy(wishes())
            val changed = flows.deploy("wishes", wishes(), listOf(FlowCategory.Survey), application = AppId("77"))
            changed.getOrNull()?.change shouldBe FlowChange.Updated
            doings.drop(2) shouldContainExactly listOf("POST ${only().id}", "POST publish")
            only().status shouldBe "PUBLISHED"
            flows.deploy("wishes", wishes(), listOf(FlowCategory.Survey), application = AppId("77")).getOrNull()?.change shouldBe
                FlowChange.Unchanged
        }
    }

    "a draft stays one where that is asked for, and is published by the next deployment" {
        shop {
            flows.deploy("wishes", wishes(), publish = false).getOrNull()?.status shouldBe FlowStatus.Draft
            only().published shouldBe null
            deploy(wishes()).getOrNull()?.status shouldBe FlowStatus.Published
            doings shouldContainExactly listOf("POST flows", "POST publish")
        }
    }

    "a Flow that breaks a rule never leaves" {
        shop {
            val faulty = flowJson { screen(plainScreen("ONLY"), terminal = true) { heading(+"No way out") } }
            val error = deploy(faulty).leftOrNull().shouldBeInstanceOf<FlowDeployError.Faulty>()
            error.violations.map { it.error } shouldContainExactly listOf("MISSING_FOOTER_ON_TERMINAL_SCREEN")
            sandbox.requests.shouldBeEmpty()
        }
    }

    "a new Flow that Meta finds fault with is deleted again, and the errors are typed" {
        shop {
            sandbox.flows.objectToNext("screens[0].title", "is not nice", "INVALID_PROPERTY_VALUE")
            val error = deploy(wishes()).leftOrNull().shouldBeInstanceOf<FlowDeployError.Rejected>()
            val fault = error.errors.single()
            fault.error shouldBe "INVALID_PROPERTY_VALUE"
            fault.type shouldBe "JSON_SCHEMA_ERROR"
            fault.pointers.single().path shouldBe "screens[0].title"
            fault.lineStart shouldBe 1
            error.left shouldBe FlowLeft(null, null, hasNewContent = false)
            error.message shouldContain "there is no such Flow"
            sandbox.flows.all.shouldBeEmpty()
        }
    }

    "content that Meta finds fault with is taken back, and users see what they saw" {
        shop {
            val first = deploy(wishes()).getOrNull().shouldNotBeNull()
            sandbox.flows.objectToNext("screens[0].title", "is not nice", "INVALID_PROPERTY_VALUE")
            val error = deploy(wishes("Other wish")).leftOrNull().shouldBeInstanceOf<FlowDeployError.Rejected>()
            error.left shouldBe FlowLeft(first.id, FlowStatus.Published, hasNewContent = false)
            only().status shouldBe "PUBLISHED"
            FlowJson.read(only().published!!) shouldBe wishes()
            FlowJson.read(only().json!!) shouldBe wishes()
        }
    }

    "where publishing fails the error says that the draft stands, and the next deployment only publishes" {
        shop {
            val flow = wishes(hasEndpoint = true)
            val error = deploy(flow, ENDPOINT).leftOrNull().shouldBeInstanceOf<FlowDeployError.Failed>()
            error.step shouldBe FlowDeployStep.Publish
            error.error.shouldBeInstanceOf<WaError.Refused>().code.value shouldBe 139002
            error.left shouldBe FlowLeft(only().id, FlowStatus.Draft, hasNewContent = true)
            error.message shouldContain "Missing Flows Signed Public Key"
            error.message shouldContain "holds the new content and is DRAFT"

            wa.phone(sandbox.phone).encryption.register(FlowPrivateKey.generate()).isRight() shouldBe true
            val again = deploy(flow, ENDPOINT).getOrNull().shouldNotBeNull()
            again.change shouldBe FlowChange.Unchanged
            again.status shouldBe FlowStatus.Published
            only().endpointUri shouldBe ENDPOINT
            doings.filter { it != "POST whatsapp_business_encryption" } shouldContainExactly
                listOf("POST flows", "POST publish", "POST publish")
        }
    }

    "where an answer is lost nobody claims to know, and the next deployment finds out" {
        shop {
            val lossy = Losing(wa, "POST /{WabaId}/flows")
            val error = WhatsApp(lossy).waba(Sandbox.DefaultWabaId).flows.deploy("wishes", wishes()).leftOrNull()
                .shouldBeInstanceOf<FlowDeployError.Failed>()
            error.step shouldBe FlowDeployStep.Create
            error.left shouldBe null
            error.message shouldContain "deploy again"
            deploy(wishes()).getOrNull()?.change shouldBe FlowChange.Unchanged
            sandbox.flows.all shouldHaveSize 1
            only().status shouldBe "PUBLISHED"
        }
    }

    "content that cannot be fetched for comparing is uploaded" {
        shop {
            deploy(wishes())
            val blind = WhatsApp(Losing(wa, "GET /{FlowId}/assets")).waba(Sandbox.DefaultWabaId).flows
            blind.deploy("wishes", wishes()).getOrNull()?.change shouldBe FlowChange.Updated
            only().status shouldBe "PUBLISHED"
        }
    }

    "without a port it goes the same way" {
        Sandbox().use { sandbox ->
            WhatsApp(sandbox.accessToken) { engine = sandbox.engine }.use { wa ->
                val flows = wa.waba(Sandbox.DefaultWabaId).flows
                listOf(wishes(), wishes(), wishes("Other wish")).map { flows.deploy("wishes", it).getOrNull()?.change } shouldContainExactly
                    listOf(FlowChange.Created, FlowChange.Unchanged, FlowChange.Updated)
            }
        }
    }

    "a deprecated Flow keeps its name for good" {
        shop {
            val id = deploy(wishes()).getOrNull().shouldNotBeNull().id
            flows[id].deprecate().isRight() shouldBe true
            deploy(wishes("Other wish")).leftOrNull() shouldBe FlowDeployError.Deprecated(id)
        }
    }

    "the Flow of that name is found on whichever page it stands" {
        shop {
            repeat(30) { flows.deploy("other $it", wishes(), publish = false).isRight() shouldBe true }
            deploy(wishes()).getOrNull()?.change shouldBe FlowChange.Created
            deploy(wishes()).getOrNull()?.change shouldBe FlowChange.Unchanged
            sandbox.flows.all shouldHaveSize 31
        }
    }
})

/** Carries everything out, and loses the answers of one operation. */
@OptIn(DelicateWaApi::class)
private class Losing(wa: WhatsApp, private val operation: String) : Graph {
    private val graph = wa.graph

    override suspend fun <N : NodeId, B, R> invoke(
        endpoint: Endpoint<N, B, R>,
        at: N,
        body: B,
        query: Map<String, String>,
    ): Either<WaError, R> {
        val answer = graph(endpoint, at, body, query)
        return if ("$endpoint" == operation) WaError.Unreachable("Lost", mayHaveBeenSent = !endpoint.isSafe).left() else answer
    }
}
