package org.demarche.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.account.Passwords;
import org.demarche.desk.api.ApiPages;
import org.demarche.desk.web.account.AccountPages;
import org.demarche.desk.web.account.AdminPages;
import org.demarche.desk.web.account.AuditPages;
import org.demarche.desk.web.account.LoginPages;
import org.demarche.desk.web.article.ArticlePages;
import org.demarche.desk.web.cases.CasePages;
import org.demarche.desk.web.events.EventsPages;
import org.demarche.desk.web.events.ExportPages;
import org.demarche.desk.web.events.IncidentPages;
import org.demarche.desk.web.jobs.JobPages;
import org.demarche.desk.web.lexicon.LexiconPages;
import org.demarche.desk.web.parties.PartyPages;
import org.demarche.desk.web.record.RecordPages;
import org.demarche.desk.web.review.QueuePages;
import org.demarche.desk.web.search.SearchPages;
import org.demarche.desk.web.site.Assets;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.start.StartPages;
import org.demarche.desk.web.watch.WatchPages;

/** All pages of the desk. */
final class Site {

  private final List<Pages> pages = new ArrayList<>();

  Site(Desk desk, Assets assets) {
    Passwords passwords = new Passwords();
    pages.add(assets);
    pages.add(new LoginPages(desk, passwords));
    pages.add(new AccountPages(desk, passwords));
    pages.add(new AdminPages(desk, passwords));
    pages.add(new AuditPages(desk));
    pages.add(new StartPages(desk));
    pages.add(new SearchPages(desk));
    pages.add(new WatchPages(desk));
    pages.add(new EventsPages(desk));
    pages.add(new IncidentPages(desk));
    pages.add(new ExportPages(desk));
    pages.add(new CasePages(desk));
    pages.add(new RecordPages(desk));
    pages.add(new ArticlePages(desk));
    pages.add(new QueuePages(desk));
    pages.add(new PartyPages(desk));
    JobPages jobs = new JobPages(desk);
    pages.add(jobs);
    pages.add(new LexiconPages(desk));
    pages.add(new ApiPages(desk, jobs::wake));
  }

  List<Pages> pages() {
    return List.copyOf(pages);
  }
}
