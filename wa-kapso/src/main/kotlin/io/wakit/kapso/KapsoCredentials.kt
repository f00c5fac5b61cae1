package io.wakit.kapso

import io.wakit.model.AccessToken

/**
 * How Kapso knows who calls: by the key of a project, as it recommends, by an access token, or by both, which then go along
 * together. With neither there is nothing to make one of.
 */
public class KapsoCredentials private constructor(internal val keys: Pair<KapsoApiKey?, AccessToken?>) {
    /** By the key of a project, and by a token beside it where one is given. */
    @JvmOverloads
    public constructor(apiKey: KapsoApiKey, accessToken: AccessToken? = null) : this(Pair(apiKey, accessToken))

    /** By a token alone. */
    public constructor(accessToken: AccessToken) : this(Pair(null, accessToken))

    /** The key of the project, where one was given. */
    public val apiKey: KapsoApiKey? get() = keys.first

    /** The token, where one was given. */
    public val accessToken: AccessToken? get() = keys.second

    override fun toString(): String = "KapsoCredentials(██)"
}
