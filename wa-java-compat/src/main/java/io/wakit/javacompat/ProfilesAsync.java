package io.wakit.javacompat;

import io.wakit.client.resource.Profiles;
import io.wakit.model.Success;
import io.wakit.model.phone.BusinessProfile;
import io.wakit.model.phone.BusinessProfileUpdate;
import io.wakit.model.phone.ProfileField;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * What users see when they tap the name of the business.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-profiles">Business profiles</a>
 */
public final class ProfilesAsync {
    private final Profiles profiles;
    private final Calls calls;

    ProfilesAsync(Profiles profiles, Calls calls) {
        this.profiles = profiles;
        this.calls = calls;
    }

    /**
     * The profile with the {@code fields} that are named; with all of them where none is, since Meta gives none
     * unasked.
     *
     * @param fields what Meta is asked for
     * @return the profile
     */
    public CompletableFuture<BusinessProfile> get(ProfileField... fields) {
        Objects.requireNonNull(fields, "fields");
        return calls.start(continuation -> profiles.get(fields, continuation));
    }

    /**
     * Changes what {@code change} names and leaves the rest. A picture is uploaded first, by the resumable upload.
     *
     * @param change what is to be other
     * @return Meta's yes
     */
    public CompletableFuture<Success> update(BusinessProfileUpdate change) {
        Objects.requireNonNull(change, "change");
        return calls.start(continuation -> profiles.update(change, continuation));
    }
}
