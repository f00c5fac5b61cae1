package io.wakit.webhook

import io.wakit.model.AppSecret
import io.wakit.model.VerifyToken

/**
 * What one app of Meta's is known by at a webhook: what it signs with, and what it says when it subscribes.
 *
 * @property appSecrets one; or two, old and new, while the app's secret is being changed.
 */
public data class AppCredentials(val appSecrets: List<AppSecret>, val verifyToken: VerifyToken) {
    /** The same for an app with one secret. */
    public constructor(appSecret: AppSecret, verifyToken: VerifyToken) : this(listOf(appSecret), verifyToken)

    override fun toString(): String = "AppCredentials(${appSecrets.size} secrets)"
}
