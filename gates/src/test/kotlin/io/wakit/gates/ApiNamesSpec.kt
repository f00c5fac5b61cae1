package io.wakit.gates

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.shouldBe

/** The reader behind the gate of names. */
class ApiNamesSpec : StringSpec({
    val names = ApiNames(
        ApiNames.read(
            """
            public final class a/Phone : a/Node {
            	public final fun getMedia ()La/Media;
            }

            public abstract class a/Node {
            	public final fun isOpen ()Z
            }

            public final class a/Media {
            	public static final field Companion La/Media${'$'}Companion;
            	public final fun upload (Ljava/lang/String;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
            	public static synthetic fun upload${'$'}default (La/Media;ILjava/lang/Object;)Ljava/lang/Object;
            }

            public final class a/Media${'$'}Companion {
            	public final fun ofName (Ljava/lang/String;)La/Media;
            }

            public final class a/Send {
            	public static final fun sendText (La/Phone;Ljava/lang/String;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
            	public static final fun getFaults (La/Node;)La/Media;
            	public static final fun connect ()La/Phone;
            	public static final fun waJson ()Lx/Json;
            }
            """.trimIndent().lines(),
        ),
    )

    "classes, members, extensions and paths of them are found" {
        listOf(
            "Phone", "Phone.media", "Phone.media.upload", "Phone.isOpen", "Phone.sendText", "Phone.faults", "Node.faults.ofName",
            "Media.Companion", "Media.ofName", "connect", "connect.media.upload", "sendText", "WaJson",
        ).filterNot(names::has).shouldBeNone()
    }

    "what is not there, or somewhere else, is none" {
        listOf("phone", "Phone.upload", "Node.sendText", "Node.media", "Phone.media.sendText", "Phone.isOpen.upload", "Tablet", "upload2")
            .forAll { names.has(it) shouldBe false }
    }
})
