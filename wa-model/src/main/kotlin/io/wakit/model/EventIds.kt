package io.wakit.model

import kotlinx.serialization.Serializable

/** `wacid.…`: one call, in either direction. What happens to it names it, and so do the calls of the Graph that answer or end it. */
@Serializable(with = CallId.Serializer::class)
public class CallId(value: String) : Id(value) {
    internal object Serializer : AsString<CallId>("CallId", ::CallId)
}
