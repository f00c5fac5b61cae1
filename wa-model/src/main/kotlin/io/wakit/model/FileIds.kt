package io.wakit.model

import kotlinx.serialization.Serializable

/**
 * Where a file can be fetched for the next 5 minutes, with the access token. It is a whole URL, on a host of its own, and
 * stands in Meta's reference where a node stands: `GET /{Media-URL}`.
 */
@Serializable(with = MediaUrl.Serializer::class)
public class MediaUrl(value: String) : NodeId(value) {
    internal object Serializer : AsString<MediaUrl>("MediaUrl", ::MediaUrl)
}

/**
 * Where the Flow JSON of a Flow can be fetched for a while, by anyone who has the URL: it is signed, and no access token goes
 * there. `FlowAsset.downloadUrl` has it.
 */
@Serializable(with = FlowAssetUrl.Serializer::class)
public class FlowAssetUrl(value: String) : NodeId(value) {
    internal object Serializer : AsString<FlowAssetUrl>("FlowAssetUrl", ::FlowAssetUrl)
}

/** `upload:…?sig=…`: a resumable upload that has begun. What stands behind the question mark is a part of it. */
@Serializable(with = UploadSessionId.Serializer::class)
public class UploadSessionId(value: String) : NodeId(value) {
    internal object Serializer : AsString<UploadSessionId>("UploadSessionId", ::UploadSessionId)
}

/** What a resumable upload gives: the name of a file in template headers and profile pictures, where no media id is taken. */
@Serializable(with = UploadHandle.Serializer::class)
public class UploadHandle(value: String) : Id(value) {
    internal object Serializer : AsString<UploadHandle>("UploadHandle", ::UploadHandle)
}
