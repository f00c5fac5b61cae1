package io.wakit.samples.wazzupcontacts

import io.wakit.wazzup.ApiKey
import io.wakit.wazzup.CrmKey
import io.wakit.wazzup.WazzupClient
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.runBlocking
import kotlin.io.path.Path

/**
 * Mirrors the contacts of an account with settings from the environment: `WAZZUP_API_KEY` and `WEBHOOK_URL`, the public address
 * by which Wazzup reaches this machine's `PORT`; `WAZZUP_CRM_KEY` where the account has one.
 */
fun main() {
    val env = System.getenv()

    fun setting(name: String) = env[name] ?: error("Set $name")

    // main has no caller that could suspend.
    runBlocking {
        WazzupClient(ApiKey(setting("WAZZUP_API_KEY"))) {
            crmKey = env["WAZZUP_CRM_KEY"]?.let(::CrmKey)
        }.use { wazzup ->
            val file = ContactsFile(Path(env["CONTACTS_FILE"] ?: "contacts.jsonl").toAbsolutePath())
            ContactsMirror(wazzup, file, ::println)
                .start("0.0.0.0", env["PORT"]?.toInt() ?: 8080, setting("WEBHOOK_URL"))
                .fold({ error(it.message) }, { println("$it contacts are mirrored") })
            awaitCancellation()
        }
    }
}
