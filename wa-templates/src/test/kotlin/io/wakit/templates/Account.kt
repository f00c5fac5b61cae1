package io.wakit.templates

import arrow.core.Either
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.TemplateId
import io.wakit.model.template.TemplateDraft
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxConfig
import io.wakit.templates.lock.LockedAccount
import io.wakit.templates.plan.TemplateEdits

/** An account of a sandbox that listens, and what talks to it over HTTP. */
class Account(val sandbox: Sandbox, val baseUrl: String, val whatsapp: WhatsApp, edits: TemplateEdits) {
    val live = LiveTemplates(whatsapp, Sandbox.DefaultWabaId, edits)
    val locked = LockedAccount(Sandbox.DefaultWabaId, sandbox.accessToken, baseUrl)

    suspend fun has(vararg drafts: TemplateDraft) {
        drafts.forEach { whatsapp.waba(Sandbox.DefaultWabaId).templates.create(it).value() }
    }

    fun id(name: String, language: String = "en_US"): TemplateId =
        sandbox.templates.all.first { it.name == name && it.language == language }.id
}

suspend fun account(
    configure: SandboxConfig.() -> Unit = {},
    edits: TemplateEdits = TemplateEdits.inMemory(),
    use: suspend Account.() -> Unit,
) {
    Sandbox(configure).use { sandbox ->
        sandbox.start().use { server ->
            WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use { Account(sandbox, server.baseUrl, it, edits).use() }
        }
    }
}

fun <T> Either<WaError, T>.value(): T = fold({ error(it.message) }, { it })
