package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.path.ProfileActivationFilePathInterpolator;
import org.apache.maven.model.profile.ProfileActivationContext;
import org.codehaus.plexus.interpolation.InterpolationException;

/** Makes Maven's model builder; notes which files the activation of profiles asks for. */
final class ModelBuilders extends DefaultModelBuilderFactory {
  private final Inputs inputs;

  ModelBuilders(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  protected ProfileActivationFilePathInterpolator newProfileActivationFilePathInterpolator() {
    ProfileActivationFilePathInterpolator interpolator = new NotingInterpolator(inputs);
    return interpolator.setPathTranslator(newPathTranslator());
  }

  private static final class NotingInterpolator extends ProfileActivationFilePathInterpolator {
    private final Inputs inputs;

    NotingInterpolator(Inputs inputs) {
      this.inputs = inputs;
    }

    @Override
    public String interpolate(String path, ProfileActivationContext context)
        throws InterpolationException {
      String result = super.interpolate(path, context);
      Optional.ofNullable(result)
          .flatMap(name -> Folders.resolve(Path.of("/"), name))
          .ifPresent(inputs::isPlain);
      return result;
    }
  }
}
