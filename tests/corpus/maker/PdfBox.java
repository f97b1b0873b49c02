// Reads PDFs with PDFBox 2 or 3, whichever is on the class path: java -cp JAR PdfBox.java NAME PDF…
// Prints a line per file and order: file, mode, status, text in Base64.
import java.io.File;
import java.io.PrintStream;
import java.util.Base64;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

public class PdfBox {
    static PDDocument load(File file) throws Exception {
        Class<?> loader;
        try {
            loader = Class.forName("org.apache.pdfbox.Loader");
            return (PDDocument) loader.getMethod("loadPDF", File.class).invoke(null, file);
        } catch (ClassNotFoundException older) {
            return (PDDocument) PDDocument.class.getMethod("load", File.class).invoke(null, file);
        }
    }

    static String read(String path, boolean sorted) throws Exception {
        try (PDDocument document = load(new File(path))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(sorted);
            return stripper.getText(document);
        }
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        for (int i = 1; i < arguments.length; i++) {
            for (boolean sorted : new boolean[] {false, true}) {
                String status = "ok";
                String text = "";
                try {
                    text = read(arguments[i], sorted);
                } catch (Exception gaveUp) {
                    status = "failed";
                }
                String mode = arguments[0] + (sorted ? "-sort" : "");
                String coded = Base64.getEncoder().encodeToString(text.getBytes("UTF-8"));
                out.println(arguments[i] + "\t" + mode + "\t" + status + "\t" + coded);
            }
        }
        out.flush();
    }
}
