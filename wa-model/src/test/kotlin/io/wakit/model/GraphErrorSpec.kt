package io.wakit.model

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe

class GraphErrorSpec :
    StringSpec({
        "a refusal is read with all that support asks for" {
            val error = WaJson.decodeFromString<GraphFailure>(
                """{"error":{"message":"(#131056) Pair rate limit hit","type":"OAuthException","code":131056,"error_subcode":7,
               "error_data":{"messaging_product":"whatsapp","details":"Too many messages to one user"},"fbtrace_id":"Az8","extra":1}}""",
            ).error
            error.code shouldBe ErrorCode.PairRateLimit
            error.subcode shouldBe 7
            error.details shouldBe "Too many messages to one user"
            error.traceId shouldBe "Az8"
        }

        "error_data that is a bare text is the details" {
            WaJson.decodeFromString<GraphError>("""{"code":100,"error_data":"no such field"}""").details shouldBe
                "no such field"
        }

        "a code that no table knows keeps its number" {
            WaJson.decodeFromString<GraphError>("""{"code":987654}""").code shouldBe ErrorCode(987654)
            ErrorCode(987654).isRateLimit shouldBe false
        }

        "rate limits and token faults are told by their code, not by the HTTP status" {
            listOf(4, 80007, 130429, 131048, 131056, 133016).all { ErrorCode(it).isRateLimit } shouldBe true
            listOf(0, 190).all { ErrorCode(it).isTokenFault } shouldBe true
            ErrorCode.ReengagementWindow.isRateLimit shouldBe false
            ErrorCode.PermissionDenied.isTokenFault shouldBe false
        }
    })
