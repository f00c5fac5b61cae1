package io.wakit.javacompat;

import io.wakit.client.resource.BusinessProfiles;
import io.wakit.model.BusinessProfileId;
import io.wakit.model.Success;
import io.wakit.model.phone.BusinessProfile;
import io.wakit.model.phone.BusinessProfileUpdate;
import io.wakit.model.phone.ProfileField;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * A business profile as a node of its own, where its id is known; else {@link ProfilesAsync} of its phone number.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-profile/whatsapp-business-profile-node-api">
 *     Business profile node</a>
 */
public final class BusinessProfilesAsync {
    private final BusinessProfiles businessProfiles;
    private final Calls calls;

    BusinessProfilesAsync(BusinessProfiles businessProfiles, Calls calls) {
        this.businessProfiles = businessProfiles;
        this.calls = calls;
    }

    /** {@return the profile} */
    public BusinessProfileId getId() {
        return businessProfiles.getId();
    }

    /**
     * The profile with the {@code fields} that are named; where none is, with those that are filled.
     *
     * @param fields what Meta is asked for
     * @return the profile
     */
    public CompletableFuture<BusinessProfile> get(ProfileField... fields) {
        Objects.requireNonNull(fields, "fields");
        return calls.start(continuation -> businessProfiles.get(fields, continuation));
    }

    /**
     * Changes what {@code change} names and leaves the rest.
     *
     * @param change what is to be other
     * @return Meta's yes
     */
    public CompletableFuture<Success> update(BusinessProfileUpdate change) {
        Objects.requireNonNull(change, "change");
        return calls.start(continuation -> businessProfiles.update(change, continuation));
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "BusinessProfilesAsync(" + getId() + ")";
    }
}
