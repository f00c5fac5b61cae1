@file:OptIn(DelicateWaApi::class)
@file:JvmName("Kapso")

package io.wakit.kapso

import io.wakit.client.DelicateWaApi
import io.wakit.client.WhatsApp
import io.wakit.client.WhatsAppConfig

/** Where Kapso stands in for Meta's Graph; the version comes behind it. */
public const val KAPSO_URL: String = "https://api.kapso.ai/meta/whatsapp"

/**
 * Connects to the WhatsApp Cloud API through Kapso: the same resources as at Meta itself, and those of Kapso's own beside them,
 * such as [conversations][io.wakit.kapso.conversations] of a phone.
 *
 * ```
 * val whatsapp = WhatsApp(KapsoApiKey(key)).phone(PhoneNumberId("100200300400500"))
 * whatsapp.sendText(WaId("15550100001"), "hi")
 * whatsapp.conversations.list(ConversationFilter(status = ConversationStatus.Active)).all().collect { … }
 * ```
 *
 * Templates and Flows are found by their account: name them as `waba(id).templates[templateId]` and `waba(id).flows[flowId]`.
 * Files come from Kapso's own copy where it has one, and the credentials go to Kapso's hosts alone. Where another message to
 * the same user is on its way (409), this one is sent again after a second; see [kapsoSlug] for what Kapso says in words.
 */
public fun WhatsApp(credentials: KapsoCredentials, configure: WhatsAppConfig.() -> Unit = {}): WhatsApp =
    WhatsApp(KapsoService(credentials), credentials.accessToken) {
        baseUrl = KAPSO_URL
        configure()
        require(META.none { it in baseUrl }) {
            "baseUrl is Meta's, where Kapso's key is of no use and nobody's business; leave it out, or write $KAPSO_URL"
        }
    }

/** The same with the key of a project alone. */
public fun WhatsApp(apiKey: KapsoApiKey, configure: WhatsAppConfig.() -> Unit = {}): WhatsApp =
    WhatsApp(KapsoCredentials(apiKey), configure)

/** Whether calls go through Kapso, so that its own resources can be asked. How it was made tells, not the look of a host. */
public val WhatsApp.isKapsoProxy: Boolean get() = graph.service is KapsoService

private val META = listOf("//graph.facebook.com", "//api.facebook.com", "//graph.whatsapp.com")
