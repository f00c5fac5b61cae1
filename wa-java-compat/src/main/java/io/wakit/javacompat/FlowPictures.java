package io.wakit.javacompat;

import io.wakit.flows.json.CarouselImage;
import io.wakit.flows.json.Dynamic;
import io.wakit.flows.json.ScaleType;
import java.util.List;

/**
 * Pictures of a Flow: {@code FlowPictures.image(base64).altText("The terrace")}.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/components">Components</a>
 */
public final class FlowPictures {
    private FlowPictures() {}

    /**
     * A picture; up to 3 on a screen.
     *
     * @param src JPEG or PNG in Base64, or {@code ${data.…}}
     * @return the component, to go on with
     */
    public static Image image(String src) {
        return new Image().put("src", src);
    }

    /**
     * Pictures to swipe through; from 7.1 on.
     *
     * @param images 1 to 3
     * @return the component, to go on with
     */
    public static ImageCarousel carousel(List<CarouselImage> images) {
        return new ImageCarousel().put("images", images);
    }

    /**
     * The same, of pictures that the phone finds.
     *
     * @param images {@code FlowValues.data("pictures")}
     * @return the component, to go on with
     */
    public static ImageCarousel carousel(Dynamic<List<CarouselImage>> images) {
        return new ImageCarousel().put("images", images);
    }

    /** A picture. */
    public static final class Image extends VisibleFlowPart<Image> {
        private Image() {
            super("Image");
        }

        /**
         * Says how wide it is.
         *
         * @param width pixels
         * @return this
         */
        public Image width(int width) {
            return put("width", width);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param width what the phone finds
         * @return this
         */
        public Image width(Dynamic<Integer> width) {
            return put("width", width);
        }

        /**
         * Says how high it is.
         *
         * @param height pixels
         * @return this
         */
        public Image height(int height) {
            return put("height", height);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param height what the phone finds
         * @return this
         */
        public Image height(Dynamic<Integer> height) {
            return put("height", height);
        }

        /**
         * Says how it fills its frame.
         *
         * @param scaleType contain unless said
         * @return this
         */
        public Image scaleType(ScaleType scaleType) {
            return put("scale-type", scaleType);
        }

        /**
         * Says how wide it is for its height.
         *
         * @param aspectRatio 1 unless said
         * @return this
         */
        public Image aspectRatio(double aspectRatio) {
            return put("aspect-ratio", aspectRatio);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param aspectRatio what the phone finds
         * @return this
         */
        public Image aspectRatio(Dynamic<Double> aspectRatio) {
            return put("aspect-ratio", aspectRatio);
        }

        /**
         * Adds the words that stand in for it.
         *
         * @param altText for those who cannot see it
         * @return this
         */
        public Image altText(String altText) {
            return put("alt-text", altText);
        }

        @Override
        Image self() {
            return this;
        }
    }

    /** Pictures to swipe through. */
    public static final class ImageCarousel extends VisibleFlowPart<ImageCarousel> {
        private ImageCarousel() {
            super("ImageCarousel");
        }

        /**
         * Says how wide they are for their height.
         *
         * @param aspectRatio {@code 4:3}, which holds unless said, or {@code 16:9}
         * @return this
         */
        public ImageCarousel aspectRatio(String aspectRatio) {
            return put("aspect-ratio", aspectRatio);
        }

        /**
         * Says how it fills its frame.
         *
         * @param scaleType contain unless said
         * @return this
         */
        public ImageCarousel scaleType(ScaleType scaleType) {
            return put("scale-type", scaleType);
        }

        @Override
        ImageCarousel self() {
            return this;
        }
    }
}
