@file:JvmName("GroupLimits")

package io.wakit.model.group

import io.wakit.model.Violation
import io.wakit.model.checks

/** Each limit of groups that this draft breaks; empty where it may leave. */
public fun GroupDraft.violations(): List<Violation> = checks {
    filled("subject", subject, "is empty: a group needs a name")
    length("subject", subject.trim(), 0..SUBJECT)
    length("description", description, 0..DESCRIPTION)
}

/** Each limit of groups that this change breaks; empty where it may leave. */
public fun GroupUpdate.violations(): List<Violation> = checks {
    filled("subject", subject, "is empty: a group needs a name")
    length("subject", subject?.trim(), 0..SUBJECT)
    length("description", description, 0..DESCRIPTION)
}

/** Each limit of groups that these people break; empty where they may leave. */
public fun Participants.violations(): List<Violation> = checks {
    count("participants", participants, 1..PARTICIPANTS)
    participants.forEachIndexed { i, it -> filled("participants[$i].user", it.user, "is empty: name a person") }
}

/** Each limit of join requests that this breaks; empty where it may leave. */
public fun JoinRequests.violations(): List<Violation> = checks {
    rule("join_requests", ids.isNotEmpty(), "is empty: name the requests")
}

private const val SUBJECT = 128
private const val DESCRIPTION = 2048
private const val PARTICIPANTS = 8
