#include "print/object.h"
#include "print/pdf.h"

#include "base/arena.h"
#include "base/report.h"
#include "print/fault.h"

static void add_escaped(struct buffer *xml, struct text text)
{
	for (size_t i = 0; i < text.size; i++) {
		switch (text.data[i]) {
		case '<': buffer_add_string(xml, "&lt;"); break;
		case '>': buffer_add_string(xml, "&gt;"); break;
		case '&': buffer_add_string(xml, "&amp;"); break;
		default: buffer_add_char(xml, text.data[i]); break;
		}
	}
}

static void add_element(struct buffer *xml, const char *before, struct text text, const char *after)
{
	buffer_add_string(xml, before);
	add_escaped(xml, text);
	buffer_add_string(xml, after);
}

/* XMP (ISO 16684-1): what newer programs read instead of the information dictionary. */
static struct text packet(struct pdf *pdf, const struct pdf_facts *facts)
{
	struct buffer xml = {.arena = pdf->arena};

	buffer_add_string(&xml,
		"<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
		"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
		" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n");
	add_element(&xml, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", facts->title,
		"</rdf:li></rdf:Alt></dc:title>\n");
	add_element(&xml, "<dc:creator><rdf:Seq><rdf:li>", facts->author,
		"</rdf:li></rdf:Seq></dc:creator>\n");
	add_element(&xml, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
		facts->subject, "</rdf:li></rdf:Alt></dc:description>\n");
	add_element(&xml, "<dc:language><rdf:Bag><rdf:li>", facts->language,
		"</rdf:li></rdf:Bag></dc:language>\n");
	add_element(&xml, "<xmp:CreateDate>", facts->date, "T00:00:00+09:00</xmp:CreateDate>\n");
	add_element(&xml, "<xmp:ModifyDate>", facts->date, "T00:00:00+09:00</xmp:ModifyDate>\n");
	buffer_add_string(&xml, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n");
	return buffer_text(&xml);
}

static void set_text(struct pdf *pdf, qpdf_oh dictionary, const char *key, struct text text)
{
	qpdf_oh_replace_key(pdf->data, dictionary, key,
		qpdf_oh_new_binary_unicode_string(
			pdf->data, text.data == NULL ? "" : text.data, text.size));
}

/* D:20261001000000+09'00': the day the edition takes effect, in Japan. */
static struct text date_of(struct pdf *pdf, struct text date)
{
	struct buffer out = {.arena = pdf->arena};

	buffer_add_string(&out, "D:");
	for (size_t i = 0; i < date.size; i++)
		if (date.data[i] != '-')
			buffer_add_char(&out, date.data[i]);
	buffer_add_string(&out, "000000+09'00'");
	return buffer_text(&out);
}

static void set_information(struct pdf *pdf, const struct pdf_facts *facts)
{
	qpdf_oh information = qpdf_make_indirect_object(pdf->data, qpdf_oh_new_dictionary(pdf->data));
	struct text date = date_of(pdf, facts->date);

	set_text(pdf, information, "/Title", facts->title);
	set_text(pdf, information, "/Author", facts->author);
	set_text(pdf, information, "/Subject", facts->subject);
	set_text(pdf, information, "/Creator", TEXT("tebiki"));
	set_text(pdf, information, "/Producer",
		object_text(pdf, object_key(pdf, object_key(pdf, qpdf_get_trailer(pdf->data), "/Info"),
					 "/Producer")));
	set_text(pdf, information, "/CreationDate", date);
	set_text(pdf, information, "/ModDate", date);
	qpdf_oh_replace_key(pdf->data, qpdf_get_trailer(pdf->data), "/Info", information);
}

static void set_catalog(struct pdf *pdf, const struct pdf_facts *facts)
{
	qpdf_oh root = qpdf_get_root(pdf->data);
	qpdf_oh metadata = qpdf_oh_new_stream(pdf->data);
	struct text xml = packet(pdf, facts);
	qpdf_oh preferences = qpdf_oh_new_dictionary(pdf->data);

	qpdf_oh_replace_stream_data(pdf->data, metadata, (const unsigned char *)xml.data, xml.size,
		qpdf_oh_new_null(pdf->data), qpdf_oh_new_null(pdf->data));
	qpdf_oh_replace_key(pdf->data, qpdf_oh_get_dict(pdf->data, metadata), "/Type",
		qpdf_oh_new_name(pdf->data, "/Metadata"));
	qpdf_oh_replace_key(pdf->data, qpdf_oh_get_dict(pdf->data, metadata), "/Subtype",
		qpdf_oh_new_name(pdf->data, "/XML"));
	qpdf_oh_replace_key(pdf->data, root, "/Metadata", metadata);
	qpdf_oh_replace_key(
		pdf->data, preferences, "/DisplayDocTitle", qpdf_oh_new_bool(pdf->data, QPDF_TRUE));
	qpdf_oh_replace_key(pdf->data, root, "/ViewerPreferences", preferences);
	qpdf_oh_replace_key(pdf->data, root, "/PageMode", qpdf_oh_new_name(pdf->data, "/UseOutlines"));
	set_text(pdf, root, "/Lang", facts->language);
}

bool pdf_finish(struct pdf *pdf, const struct pdf_facts *facts, const char *path)
{
	set_information(pdf, facts);
	set_catalog(pdf, facts);
	if ((qpdf_init_write(pdf->data, path) & QPDF_ERRORS) == 0) {
		qpdf_set_object_stream_mode(pdf->data, qpdf_o_generate);
		qpdf_set_deterministic_ID(pdf->data, QPDF_TRUE);
		if ((qpdf_write(pdf->data) & QPDF_ERRORS) == 0)
			return true;
	}
	report_trouble(pdf->report, CODE_SYSTEM_FAILURE, TEXT(""), "%s cannot be written: %s", path,
		qpdf_get_error_message_detail(pdf->data, qpdf_get_error(pdf->data)));
	return false;
}

void pdf_check_facts(struct pdf *pdf, const struct pdf_facts *facts)
{
	struct text date = date_of(pdf, facts->date);
	const struct {
		const char *key;
		const char *name;
		struct text value;
	} all[] = {{"/Title", "title", facts->title}, {"/Author", "author", facts->author},
		{"/Subject", "subject", facts->subject}, {"/CreationDate", "date", date},
		{"/ModDate", "date of change", date}};
	qpdf_oh information = object_key(pdf, qpdf_get_trailer(pdf->data), "/Info");
	struct text language = object_text(pdf, object_key(pdf, qpdf_get_root(pdf->data), "/Lang"));

	if (!text_equal(language, facts->language))
		fault(pdf, "its language is '%.*s', not '%.*s'", TEXT_ARGS(language),
			TEXT_ARGS(facts->language));
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		struct text found = object_text(pdf, object_key(pdf, information, all[i].key));

		if (!text_equal(found, text_trim(all[i].value)))
			fault(pdf, "its %s is '%.*s', not '%.*s'", all[i].name, TEXT_ARGS(found),
				TEXT_ARGS(all[i].value));
	}
}
