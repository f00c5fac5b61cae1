package io.wakit.flows.check

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.string.shouldContain

class RoutingSpec : StringSpec({
    fun footer(action: String) = """{"type":"Footer","label":"Go","on-click-action":$action}"""
    fun go(to: String) = """{"name":"navigate","next":{"type":"screen","name":"$to"},"payload":{}}"""
    fun screen(id: String, vararg children: String, terminal: Boolean = false) =
        """{"id":"$id","terminal":$terminal,"layout":{"type":"SingleColumnLayout","children":[${children.joinToString(",")}]}}"""

    fun last(id: String) = screen(id, footer("""{"name":"complete","payload":{}}"""), terminal = true)
    fun flow(vararg screens: String, more: String = "") = """{"version":"7.3",$more"screens":[${screens.joinToString(",")}]}"""
    fun model(routes: String) = """"data_api_version":"4.0","routing_model":{$routes},"""
    fun list(to: List<String>) = """{"type":"NavigationList","name":"n","list-items":[${
        to.joinToString(",") { """{"id":"$it","main-content":{"title":"T"},"on-click-action":${go(it)}}""" }
    }]}"""

    "ten branches are taken, eleven are not" {
        val ids = ('A'..'K').map { "S_$it" }
        errors(flow(screen("FIRST", list(ids.take(10))), *ids.take(10).map(::last).toTypedArray())).shouldBeEmpty()
        rules(flow(screen("FIRST", list(ids)), *ids.map(::last).toTypedArray())) shouldContain "has 11 branches from 'FIRST'"
    }

    "a way round within the graph is found although there is an entry" {
        rules(
            flow(screen("A", footer(go("B"))), screen("B", list(listOf("C", "D"))), screen("C", footer(go("B"))), last("D")),
        ) shouldContain
            "has a loop: B → C → B"
    }

    "two ways to one screen are no loop" {
        val ends = arrayOf(screen("B", footer(go("D"))), screen("C", footer(go("D"))), last("D"))
        errors(flow(screen("A", list(listOf("B", "C"))), *ends)).shouldBeEmpty()
    }

    "a route to itself is refused" {
        rules(flow(last("A"), more = model(""""A":["A"]"""))) shouldContain "leads to itself"
    }

    "one screen may leave the model empty" {
        errors(flow(last("A"), more = model(""))).shouldBeEmpty()
    }

    "a Flow without screens is told that and no more" {
        errors("""{"version":"7.3","screens":[]}""") shouldContainExactly listOf("MIN_ITEMS_REQUIRED")
    }

    "before 3.0 the endpoint stands in the Flow" {
        val old = flow(last("A"), more = model("")).replace("7.3", "2.1").replace("\"4.0\"", "\"3.0\"")
        rules(old) shouldContain "data_channel_uri is missing"
    }
})
