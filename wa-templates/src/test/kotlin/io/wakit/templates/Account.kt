package io.wakit.templates

import arrow.core.Either
import io.wakit.client.MediaSource
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.TemplateId
import io.wakit.model.WaJson
import io.wakit.model.media.MediaType
import io.wakit.model.template.TemplateDraft
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxConfig
import io.wakit.templates.lock.LockedAccount
import io.wakit.templates.plan.TemplateEdits

/** An account of a sandbox that listens, and what talks to it over HTTP. */
class Account(val sandbox: Sandbox, val baseUrl: String, val whatsapp: WhatsApp, edits: TemplateEdits) {
    val live = LiveTemplates(whatsapp, Sandbox.DefaultWabaId, edits)
    val locked = LockedAccount(Sandbox.DefaultWabaId, sandbox.accessToken, baseUrl)

    private var handle: String? = null

    suspend fun has(vararg drafts: TemplateDraft) {
        drafts.forEach { whatsapp.waba(Sandbox.DefaultWabaId).templates.create(handedIn(it)).value() }
    }

    /** [draft] with the handle of a file that Meta has, where one is to stand above it. */
    suspend fun handedIn(draft: TemplateDraft): TemplateDraft {
        val json = WaJson.encodeToString(TemplateDraft.serializer(), draft)
        if (NO_FILE !in json) return draft
        val there = handle ?: whatsapp.app(sandbox.app).uploads.upload(MediaSource.bytes(ByteArray(9)), MediaType("image/jpeg"))
            .value().value.also { handle = it }
        return WaJson.decodeFromString(TemplateDraft.serializer(), json.replace(NO_FILE, there))
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
