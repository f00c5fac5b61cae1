package io.wakit.dsl.template

import arrow.core.Either
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.WaError
import io.wakit.client.Waba
import io.wakit.client.WhatsApp
import io.wakit.model.Media
import io.wakit.model.WaId
import io.wakit.model.template.Template
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxConfig

val alice = WaId("15550100001")
val photo = Media.id("1013859600285441")

class Shop(val sandbox: Sandbox, val whatsapp: WhatsApp) {
    val waba: Waba = whatsapp.waba(Sandbox.DefaultWabaId)
    val phone = whatsapp.phone(sandbox.phone)
    val user = sandbox.user(alice)
    val sends: Int get() = sandbox.requests.count { it.path.endsWith("/messages") }

    suspend fun fetched(name: String): Template = waba.templates.list().page().value().data.single { it.name == name }
}

suspend fun shop(configure: SandboxConfig.() -> Unit = {}, use: suspend Shop.() -> Unit) {
    Sandbox(configure).use { sandbox ->
        sandbox.start().use { server ->
            WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use { Shop(sandbox, it).use() }
        }
    }
}

fun <T> Either<WaError, T>.value(): T = fold({ error(it.message) }, { it })

fun Either<WaError, *>.faults(): List<String> = leftOrNull().shouldBeInstanceOf<WaError.Invalid>().violations.map { "$it" }
