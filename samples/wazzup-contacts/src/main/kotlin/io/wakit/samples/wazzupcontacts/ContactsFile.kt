package io.wakit.samples.wazzupcontacts

import io.wakit.model.WaJson
import io.wakit.wazzup.model.ChatType
import io.wakit.wazzup.model.Contact
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardCopyOption.REPLACE_EXISTING
import kotlin.io.path.moveTo
import kotlin.io.path.writeLines

/**
 * A CRM that is a file: one contact a line, in the order of their ids. The file is replaced as a whole, so whoever reads it
 * sees the list before or the list after.
 */
class ContactsFile(private val path: Path) {
    private val turn = Mutex()

    @Volatile private var byId = emptyMap<String, Contact>()

    @Volatile private var byChat = emptyMap<Pair<ChatType, String?>, Contact>()

    /** Puts [all] in the place of what was there. */
    suspend fun replace(all: List<Contact>): Unit = change { all.associateBy { it.id } }

    /** Adds [contact], or puts it in the place of the one that had its id. */
    suspend fun keep(contact: Contact): Unit = change { it + (contact.id to contact) }

    /** Whose chat it is. */
    fun owner(chatType: ChatType, chatId: String): Contact? = byChat[chatType to chatId]

    private suspend fun change(to: (Map<String, Contact>) -> Map<String, Contact>) = turn.withLock {
        val next = to(byId).toSortedMap()
        withContext(Dispatchers.IO) {
            val growing = path.resolveSibling("${path.fileName}.new")
            growing.writeLines(next.values.map { WaJson.encodeToString(Contact.serializer(), it) })
            growing.moveTo(path, ATOMIC_MOVE, REPLACE_EXISTING)
        }
        byId = next
        byChat = next.values.flatMap { contact ->
            contact.contactData.map { (it.chatType to it.chatId) to contact }
        }.toMap()
    }
}
