package org.demarche.desk.web.start;

/** What the first page shows. */
public record StartView(long articles, long incidents, long cases) {}
