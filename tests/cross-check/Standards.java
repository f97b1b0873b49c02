// Validates PDFs by veraPDF's library: java Standards FLAVOUR FILE ... with FLAVOUR such as ua1 or 2a. Says of each file that
// does not comply which rules it breaks; exits 1 if one does not, 2 if one can't be read.

import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.validators.ValidatorConfig;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;

public final class Standards {
    private static final int ENOUGH_FAILURES = 50;

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString(arguments[0]);
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            throw new IllegalArgumentException("no flavour " + arguments[0]);
        }
        int status = 0;
        for (int at = 1; at < arguments.length; at++) {
            status = Math.max(status, validate(new File(arguments[at]), flavour));
        }
        System.out.println((arguments.length - 1) + " files held against " + flavour.getId());
        System.exit(status);
    }

    private static int validate(File file, PDFAFlavour flavour) {
        ValidatorConfig config = new ValidatorConfigBuilder()
            .flavour(flavour).recordPasses(false).maxFails(ENOUGH_FAILURES).build();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(config).validate(parser);
            // A validator that checked nothing has proved nothing.
            if (result.isCompliant() && result.getTotalAssertions() > 0) {
                return 0;
            }
            Map<String, String> broken = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                broken.putIfAbsent(
                    assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
                    assertion.getMessage() + " at " + assertion.getLocation().getContext());
            }
            System.out.println(file + " is not " + flavour.getId() + ":");
            broken.forEach((rule, message) -> System.out.println("  " + rule + ": " + message));
            return 1;
        } catch (Exception error) {
            System.out.println(file + " cannot be read: " + error);
            return 2;
        }
    }
}
