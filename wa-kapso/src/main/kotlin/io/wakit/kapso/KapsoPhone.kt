@file:OptIn(DelicateWaApi::class)
@file:JvmName("KapsoPhone")

package io.wakit.kapso

import io.wakit.client.DelicateWaApi
import io.wakit.client.Phone
import io.wakit.kapso.resource.CallLog
import io.wakit.kapso.resource.Contacts
import io.wakit.kapso.resource.Conversations
import io.wakit.kapso.resource.MessageLog
import io.wakit.kapso.resource.ThreadControl

/** The conversations that Kapso keeps of the number; [KapsoProxyRequired] where calls go to Meta itself. */
public val Phone.conversations: Conversations get() = Conversations(graph, id)

/** The users who wrote to the number; [KapsoProxyRequired] where calls go to Meta itself. */
public val Phone.contacts: Contacts get() = Contacts(graph, id)

/** The calls of the number; [KapsoProxyRequired] where calls go to Meta itself. */
public val Phone.callLog: CallLog get() = CallLog(graph, id)

/** The messages of the number, of both sides; [KapsoProxyRequired] where calls go to Meta itself. */
public val Phone.messageLog: MessageLog get() = MessageLog(graph, id)

/** Who of several apps holds a conversation; [KapsoProxyRequired] where calls go to Meta itself. */
public val Phone.threadControl: ThreadControl get() = ThreadControl(graph, id)
