package io.wakit.javacompat;

import io.wakit.flows.json.Dynamic;
import io.wakit.flows.json.PhotoSource;
import java.util.List;

/**
 * Components of a Flow that take files: {@code FlowUploads.photoPicker("proof", "Show it to us").maxUploadedPhotos(3)}.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/components">Components</a>
 */
public final class FlowUploads {
    private FlowUploads() {}

    /**
     * Photos to upload; one such component on a screen. From 4.0 on.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 80 characters
     * @return the component, to go on with
     */
    public static PhotoPicker photoPicker(String name, String label) {
        return new PhotoPicker().put("name", name).put("label", label);
    }

    /**
     * Documents to upload; one such component on a screen. From 4.0 on.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 80 characters
     * @return the component, to go on with
     */
    public static DocumentPicker documentPicker(String name, String label) {
        return new DocumentPicker().put("name", name).put("label", label);
    }

    /**
     * What both can be told.
     *
     * @param <P> the component itself, to go on with
     */
    public abstract static sealed class Picker<P extends Picker<P>> extends VisibleFlowPart<P>
            permits PhotoPicker, DocumentPicker {
        private Picker(String type) {
            super(type);
        }

        /**
         * Adds words below the label.
         *
         * @param description up to 300 characters
         * @return this
         */
        public P description(String description) {
            return put("description", description);
        }

        /**
         * Says how large each file may be.
         *
         * @param maxFileSizeKb 1 to 25,600, which holds unless said
         * @return this
         */
        public P maxFileSizeKb(int maxFileSizeKb) {
            return put("max-file-size-kb", maxFileSizeKb);
        }

        /**
         * Says whether it can be used.
         *
         * @param enabled true unless said
         * @return this
         */
        public P enabled(boolean enabled) {
            return put("enabled", enabled);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param enabled what the phone finds
         * @return this
         */
        public P enabled(Dynamic<Boolean> enabled) {
            return put("enabled", enabled);
        }

        /**
         * Says what is wrong with it.
         *
         * @param errorMessage words; a reference for those of each file by its media id
         * @return this
         */
        public P errorMessage(String errorMessage) {
            return put("error-message", errorMessage);
        }
    }

    /** Photos to upload. */
    public static final class PhotoPicker extends Picker<PhotoPicker> {
        private PhotoPicker() {
            super("PhotoPicker");
        }

        /**
         * Says where photos are taken from.
         *
         * @param photoSource camera and gallery unless said
         * @return this
         */
        public PhotoPicker photoSource(PhotoSource photoSource) {
            return put("photo-source", photoSource);
        }

        /**
         * Says how many there have to be.
         *
         * @param minUploadedPhotos 0 to 30; 0 makes it optional
         * @return this
         */
        public PhotoPicker minUploadedPhotos(int minUploadedPhotos) {
            return put("min-uploaded-photos", minUploadedPhotos);
        }

        /**
         * Says how many there may be.
         *
         * @param maxUploadedPhotos 1 to 30
         * @return this
         */
        public PhotoPicker maxUploadedPhotos(int maxUploadedPhotos) {
            return put("max-uploaded-photos", maxUploadedPhotos);
        }

        @Override
        PhotoPicker self() {
            return this;
        }
    }

    /** Documents to upload. */
    public static final class DocumentPicker extends Picker<DocumentPicker> {
        private DocumentPicker() {
            super("DocumentPicker");
        }

        /**
         * Says how many there have to be.
         *
         * @param minUploadedDocuments 0 to 30; 0 makes it optional
         * @return this
         */
        public DocumentPicker minUploadedDocuments(int minUploadedDocuments) {
            return put("min-uploaded-documents", minUploadedDocuments);
        }

        /**
         * Says how many there may be.
         *
         * @param maxUploadedDocuments 1 to 30
         * @return this
         */
        public DocumentPicker maxUploadedDocuments(int maxUploadedDocuments) {
            return put("max-uploaded-documents", maxUploadedDocuments);
        }

        /**
         * Says of which types they may be.
         *
         * @param allowedMimeTypes any of Meta's list unless said
         * @return this
         */
        public DocumentPicker allowedMimeTypes(List<String> allowedMimeTypes) {
            return put("allowed-mime-types", allowedMimeTypes);
        }

        @Override
        DocumentPicker self() {
            return this;
        }
    }
}
