// Starts answering by itself when it finds that it runs in a web worker.
import 'pdfjs-dist/build/pdf.worker.mjs';
