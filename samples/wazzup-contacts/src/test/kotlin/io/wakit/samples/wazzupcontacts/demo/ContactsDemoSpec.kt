package io.wakit.samples.wazzupcontacts.demo

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.string.shouldMatch

class ContactsDemoSpec : StringSpec({
    "the demo mirrors the contacts, and tells each message once with the name behind it" {
        val told = mutableListOf<String>()
        ContactsDemo(told::add).play()
        val expected = listOf(
            "Wazzup is played at http://127\\.0\\.0\\.1:\\d+, with 230 contacts",
            "230 contacts were read in pages, one of them held back by a 429, and are in contacts\\.jsonl:",
            "   \\{\"id\":\"c-0000\",.*",
            "Webhooks go to http://127\\.0\\.0\\.1:\\d+/wazzup, which has passed Wazzup's test",
            "A customer writes, and Wazzup delivers it twice:",
            "   Customer 0007 writes: Is it blue\\?",
            "Somebody new writes, and Wazzup asks the CRM for a contact:",
            "   Ivan Smirnov is in the file now",
            "   and is answered: HTTP 200 \\{\"id\":\"[0-9a-f-]{36}\",.*\"name\":\"Ivan Smirnov\".*",
            "   Ivan Smirnov writes: Do you ship to Kazan\\?",
            "Somebody who is not Wazzup posts, and is answered: HTTP 401",
            "contacts\\.jsonl has 231 lines",
        )
        told shouldHaveSize expected.size
        told.zip(expected).forEach { (line, pattern) -> line shouldMatch Regex(pattern) }
    }
})
