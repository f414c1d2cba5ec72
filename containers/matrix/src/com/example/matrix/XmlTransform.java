package com.example.matrix;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/** Transforms XML by a stylesheet. */
public final class XmlTransform {
  private static final String STYLE =
      "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
          + "<xsl:output method='text'/><xsl:template match='/a'><xsl:value-of select='b'/></xsl:template>"
          + "</xsl:stylesheet>";

  public static void main(String[] args) throws Exception {
    Transformer transformer =
        TransformerFactory.newInstance().newTransformer(new StreamSource(new StringReader(STYLE)));
    StringWriter text = new StringWriter();
    transformer.transform(
        new StreamSource(new StringReader("<a><b>42</b></a>")), new StreamResult(text));
    Expect.equal("42", text.toString());
    System.out.println("ok");
  }
}
