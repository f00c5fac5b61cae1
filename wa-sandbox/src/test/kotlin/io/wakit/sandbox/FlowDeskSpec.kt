package io.wakit.sandbox

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.string.shouldContain
import io.wakit.model.FlowId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.WabaId
import io.wakit.model.flow.FlowMetricName
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

private const val WABA = "/v24.0/102290129340398"
private const val NUMBER = "/v24.0/106540352242922"

fun flowFixture(name: String): String = checkNotNull(object {}.javaClass.getResource("/flow/$name.json")).readText()

/** A Flow that Meta finds two things wrong with, on lines of their own. */
private val FAULTY = """
{
  "version": "7.3",
  "screens": [
    {
      "id": "ONLY",
      "terminal": true,
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          { "type": "TextHeading", "text": "Hello", "colour": "red" }
        ]
      }
    }
  ]
}
""".trim()

private suspend fun SandboxServer.create(name: String, json: String? = null, more: Map<String, String> = emptyMap()) = send(
    buildJsonObject {
        put("name", name)
        putJsonArray("categories") { add(JsonPrimitive("OTHER")) }
        json?.let { put("flow_json", it) }
        more.forEach { (key, value) -> put(key, value) }
    }.toString(),
    "$WABA/flows",
)

private suspend fun SandboxServer.upload(id: String, json: String, type: String = "FLOW_JSON") = send(
    listOf("name" to "flow.json", "asset_type" to type).joinToString("") { (name, value) ->
        "--x\r\nContent-Disposition: form-data; name=\"$name\"\r\n\r\n$value\r\n"
    } +
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"flow.json\"\r\nContent-Type: application/json\r\n\r\n$json\r\n--x--\r\n",
    "/v24.0/$id/assets",
    contentType = "multipart/form-data; boundary=x",
)

private suspend fun SandboxServer.read(path: String) = send("", "/v24.0/$path", method = "GET")

private suspend fun flows(configure: SandboxConfig.() -> Unit = {}, use: suspend SandboxServer.(Sandbox) -> Unit) =
    Sandbox(configure).use { sandbox -> sandbox.start().use { it.use(sandbox) } }

class FlowDeskSpec : StringSpec({
    "a Flow goes from draft to published to deprecated, and each step is told to the app" {
        App().use { app ->
            flows({ webhookUrl = app.url }) { sandbox ->
                val id = create("survey", flowFixture("survey")).json.getValue("id").text
                read("$id?fields=status,json_version,validation_errors").json.let {
                    it.getValue("status").text shouldBe "DRAFT"
                    it.getValue("json_version").text shouldBe "7.3"
                    it.getValue("validation_errors").jsonArray.size shouldBe 0
                }
                send("", "/v24.0/$id/publish").statusCode() shouldBe 200
                sandbox.flows.find(FlowId(id))?.status shouldBe "PUBLISHED"
                send("", "/v24.0/$id/publish").code shouldBe 139002
                send("", "/v24.0/$id", method = "DELETE").code shouldBe 139004
                send("", "/v24.0/$id/deprecate").statusCode() shouldBe 200
                send("", "/v24.0/$id/deprecate").error.getValue("message").text shouldContain "already deprecated"
                upload(id, "{}").code shouldBe 139001
                sandbox.webhooks.awaitIdle()
                app.changes.map { it["old_status"]?.text to it.getValue("new_status").text } shouldContainExactly
                    listOf(null to "DRAFT", "DRAFT" to "PUBLISHED", "PUBLISHED" to "DEPRECATED")
                app.changes.forAll { it.getValue("flow_id").text shouldBe id }
            }
        }
    }

    "what is wrong with a Flow JSON is told with its place, kept, and keeps it from being published" {
        flows { sandbox ->
            val made = create("faulty", FAULTY).json
            val id = made.getValue("id").text
            val errors = made.getValue("validation_errors").jsonArray.map { it.jsonObject }
            withClue(made) {
                val error = errors.single { "colour" in it.getValue("message").text }
                error.getValue("line_start").jsonPrimitive.int shouldBe 10
                error.at("error_type").text shouldBe "JSON_SCHEMA_ERROR"
                val column = FAULTY.lines()[9].indexOf("\"red\"") + 1
                error.getValue("column_start").jsonPrimitive.int shouldBe column
                error.getValue("column_end").jsonPrimitive.int shouldBe column + 4
                errors.map { it.getValue("error").text }.contains("MISSING_FOOTER_ON_TERMINAL_SCREEN") shouldBe true
            }
            send("", "/v24.0/$id/publish").error.getValue("message").text shouldContain "validation errors"
            upload(id, flowFixture("survey")).json.getValue("validation_errors").jsonArray.size shouldBe 0
            send("", "/v24.0/$id/publish").statusCode() shouldBe 200
            sandbox.flows.all.single().published shouldBe flowFixture("survey")
            upload(id, "no JSON").json.getValue("validation_errors").jsonArray.single().jsonObject.getValue("error").text shouldBe
                "INVALID_FLOW_JSON"
        }
    }

    "an edit of what is published makes a draft, and users see what they saw" {
        flows { sandbox ->
            val id = create("survey", flowFixture("survey")).json.getValue("id").text
            send("", "/v24.0/$id/publish")
            upload(id, flowFixture("table"))
            sandbox.flows.all.single().let {
                it.status shouldBe "DRAFT"
                it.published shouldBe flowFixture("survey")
                it.json shouldBe flowFixture("table")
            }
            send("", "/v24.0/$id", method = "DELETE").code shouldBe 139004
        }
    }

    "a Flow with an endpoint is published only with its URL, a key and an endpoint that is well" {
        var isWell = false
        flows({ flowEndpointCheck = { isWell } }) {
            val id = create("table", flowFixture("table")).json.getValue("id").text
            suspend fun why() = send("", "/v24.0/$id/publish").error.getValue("message").text
            why() shouldContain "without specifying endpoint_uri"
            send("""{"endpoint_uri":"no url"}""", "/v24.0/$id").code shouldBe 100
            send("""{"endpoint_uri":"https://shop.example/flow"}""", "/v24.0/$id").statusCode() shouldBe 200
            why() shouldContain "Missing Flows Signed Public Key"
            send("business_public_key=-----BEGIN PUBLIC KEY-----", "$NUMBER/whatsapp_business_encryption").statusCode() shouldBe 200
            why() shouldContain "Endpoint Not Available"
            isWell = true
            send("", "/v24.0/$id/publish").statusCode() shouldBe 200
        }
    }

    "a Flow is found by its account, renamed, copied and deleted" {
        flows { sandbox ->
            val id = create("survey", flowFixture("survey")).json.getValue("id").text
            create("survey").code shouldBe 100
            send("""{"name":"poll","categories":["SURVEY"]}""", "/v24.0/$id").statusCode() shouldBe 200
            val copy = create("copy", more = mapOf("clone_flow_id" to id)).json.getValue("id").text
            sandbox.flows.find(FlowId(copy))?.json shouldBe flowFixture("survey")
            send("name=by+form&categories=%5B%22OTHER%22%5D&publish=true", "$WABA/flows", contentType = "application/x-www-form-urlencoded")
                .code shouldBe 139002
            read("102290129340398/flows?fields=name,categories&limit=2").json.let { page ->
                page.getValue("data").jsonArray.map { it.jsonObject.getValue("name").text } shouldContainExactly listOf("poll", "copy")
                page.getValue("data").jsonArray.first().jsonObject.getValue("categories").jsonArray.single().text shouldBe "SURVEY"
            }
            send("", "/v24.0/$copy", method = "DELETE").statusCode() shouldBe 200
            read(copy).code shouldBe 100
        }
    }

    "the Flow JSON lies open under the URL of the asset, byte for byte" {
        flows {
            val id = create("survey", flowFixture("survey")).json.getValue("id").text
            val asset = read("$id/assets").json.getValue("data").jsonArray.single().jsonObject
            asset.getValue("asset_type").text shouldBe "FLOW_JSON"
            val request = HttpRequest.newBuilder(URI(asset.getValue("download_url").text)).build()
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body() shouldBe flowFixture("survey")
        }
    }

    "a preview keeps its link until a new one is asked for" {
        flows {
            val id = create("survey", flowFixture("survey")).json.getValue("id").text
            suspend fun link(field: String = "preview") = read("$id?fields=$field").json.at("preview", "preview_url").text
            val first = link()
            link("preview.invalidate(false)") shouldBe first
            link("preview.invalidate(true)") shouldNotBe first
        }
    }

    "metrics and health are told where there are any" {
        flows { sandbox ->
            val id = create("survey", flowFixture("survey")).json.getValue("id").text
            val metric = "$id?fields=metric.name(ENDPOINT_REQUEST_COUNT).granularity(DAY)"
            read(metric).code shouldBe 139006
            sandbox.flows.measure(FlowId(id), FlowMetricName.RequestCount, "value" to 713.0)
            val point = read(metric).json.at("metric").jsonObject.getValue("data_points").jsonArray.single().jsonObject
            point.getValue("data").jsonArray.single().jsonObject.getValue("value").text shouldBe "713.0"
            read("$id?fields=metric.name(NOPE)").code shouldBe 100
            read("$id?fields=colour").code shouldBe 100
            val health = read("$id?fields=health_status.phone_number(106540352242922)").json.at("health_status")
            health.jsonObject.getValue("can_send_message").text shouldBe "AVAILABLE"
            health.jsonObject.getValue("entities").jsonArray.map { it.jsonObject.getValue("entity_type").text } shouldContainExactly
                listOf("FLOW", "WABA", "APP", "PHONE_NUMBER")
        }
    }

    "Flows move to another account of the portfolio as drafts, and those that cannot are named" {
        flows({
            number(PhoneNumberId("1"), "15550200001", WabaId("11"))
            number(PhoneNumberId("2"), "15550200002", WabaId("22"))
        }) { sandbox ->
            suspend fun make(waba: String, name: String) =
                send("""{"name":"$name","categories":["OTHER"]}""", "/v24.0/$waba/flows").json.getValue("id").text
            make("11", "a")
            make("11", "b")
            make("22", "b")
            val answer = send("""{"source_waba_id":"11","source_flow_names":["a","b","c"]}""", "/v24.0/22/migrate_flows").json
            answer.getValue("migrated_flows").jsonArray.single().jsonObject.getValue("source_name").text shouldBe "a"
            answer.getValue("failed_flows").jsonArray.map { it.jsonObject.getValue("source_name").text } shouldContainExactly
                listOf("c", "b")
            sandbox.flows.of(WabaId("22")).map { it.name to it.status } shouldContainExactly listOf("b" to "DRAFT", "a" to "DRAFT")
            send("""{"source_waba_id":"22"}""", "/v24.0/22/migrate_flows").code shouldBe 100
        }
    }

    "a message opens what is published, as often as Meta lets it" {
        flows { sandbox ->
            sandbox.user(WaId(ALICE)).writes("hello")
            val id = create("survey", flowFixture("survey")).json.getValue("id").text
            suspend fun open(mode: String = "published") = send(
                message(
                    """"type":"interactive","interactive":{"type":"flow","body":{"text":"How was it?"},"action":{"name":"flow",
                    "parameters":{"flow_message_version":"3","flow_id":"$id","flow_cta":"Tell us","mode":"$mode"}}}""",
                ),
            )
            open().code shouldBe 131009
            open("draft").statusCode() shouldBe 200
            send("", "/v24.0/$id/publish")
            open().statusCode() shouldBe 200
            sandbox.flows.throttle(FlowId(id))
            List(11) { open().statusCode() } shouldContainExactly List(10) { 200 } + 400
            open().code shouldBe 132069
            sandbox.flows.block(FlowId(id))
            open().code shouldBe 132068
            sandbox.flows.recover(FlowId(id))
            open().statusCode() shouldBe 200
        }
    }

    listOf(
        """{"categories":["OTHER"]}""" to "name",
        """{"name":"a"}""" to "categories",
        """{"name":"a","categories":["PARTY"]}""" to "categories",
        """{"name":"a","categories":["OTHER"],"clone_flow_id":"9"}""" to "does not exist",
        """{"name":"a","categories":["OTHER"],"endpoint_uri":"shop.example"}""" to "Endpoint URI",
    ).forEach { (body, why) ->
        "a Flow is not made by $body" {
            flows { sandbox ->
                val answer = send(body, "$WABA/flows")
                answer.statusCode() shouldBe 400
                answer.error.getValue("message").text shouldContain why
                sandbox.flows.all.size shouldBe 0
            }
        }
    }

    "an upload says what it is" {
        flows {
            val id = create("a").json.getValue("id").text
            read("$id/assets").json.getValue("data").jsonArray.size shouldBe 0
            upload(id, "{}", type = "PICTURE").code shouldBe 100
            send("", "/v24.0/$id/publish").code shouldBe 139002
            send("", "/v24.0/$id/deprecate").code shouldBe 139003
        }
    }
})
