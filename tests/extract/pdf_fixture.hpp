// Small PDF files made by the tests themselves: lines of text at places of pages, one font, nothing compressed.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

namespace recital::test {

struct PdfText {
    double x = 0;
    double y = 0; // from the top of the page
    double size = 10;
    std::string text; // ASCII
};
using PdfTexts = std::vector<PdfText>;

inline constexpr double pdf_width = 600;
inline constexpr double pdf_height = 800;

/// `extra` goes into the trailer ("/Encrypt ..."); a page without texts is an empty one.
inline std::string make_pdf(const std::vector<PdfTexts> &pages, const std::string &extra = {}) {
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "",
                                     "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
                                     "/Encoding /WinAnsiEncoding >>"};
    std::string kids;
    for (const PdfTexts &page : pages) {
        std::string content;
        for (const PdfText &text : page) {
            std::string escaped;
            for (const char c : text.text)
                escaped += c == '(' || c == ')' || c == '\\' ? std::string("\\") + c : std::string(1, c);
            content += "BT /F1 " + std::to_string(text.size) + " Tf 1 0 0 1 " + std::to_string(text.x) + ' ' +
                       std::to_string(pdf_height - text.y) + " Tm (" + escaped + ") Tj ET\n";
        }
        objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream");
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents " +
                          std::to_string(objects.size()) + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
        kids += std::to_string(objects.size()) + " 0 R ";
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
    std::string pdf = "%PDF-1.4\n";
    std::string places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        char row[32];
        std::snprintf(row, sizeof row, "%010zu 00000 n \n", pdf.size());
        places += row;
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string count = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(pdf.size());
    pdf += "xref\n0 " + count + "\n0000000000 65535 f \n" + places;
    pdf += "trailer\n<< /Size " + count + " /Root 1 0 R " + extra + " >>\nstartxref\n" + start + "\n%%EOF\n";
    return pdf;
}

/// Lines of a paragraph below each other, the first one set in.
inline void add_paragraph(PdfTexts &page, double x, double &y, const std::vector<std::string> &lines) {
    double left = x + 20;
    for (const std::string &line : lines) {
        page.push_back({left, y, 10, line});
        y += 12;
        left = x;
    }
    y += 6;
}

} // namespace recital::test
