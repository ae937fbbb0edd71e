import { Body, Controller, Get, Post } from '@nestjs/common';
import { Database } from '../common/database/database';
import { Roles, Who, type Viewer } from '../common/web/access';
import { conflictPage } from '../common/web/conflict.page';
import { readForm, type Posted } from '../common/web/form';
import { withNotice } from '../common/web/notices';
import { formAgain, page, type Page, SeeOther } from '../common/web/page';
import type { WeekStart } from '../common/time/calendar';
import type { SiteSettings } from './settings';
import { SettingsForm } from './settings.form';
import { SETTINGS_PATH, settingsLines, settingsPage, stampOf } from './settings.page';
import { Settings } from './settings.service';

@Controller('admin/settings')
@Roles('administrator')
export class SettingsController {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(): Promise<Page> {
    return page('settings/edit', settingsPage(await this.present()));
  }

  @Post()
  async change(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(SettingsForm, body);
    const present = await this.present();
    if (!form.ok) return formAgain('settings/edit', settingsPage(present, form.state));
    const { version, weekStart, ...rest } = form.value;
    const wanted: SiteSettings = { ...present, ...rest, weekStart: weekStart as WeekStart };
    const isKept = await this.database.write(async (tx) => {
      const now = await this.settings.fresh(tx);
      if (stampOf(now) !== version) return false;
      const changed = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => now[name as keyof SiteSettings] !== value));
      if (Object.keys(changed).length > 0) await this.settings.change(tx, who, changed);
      return true;
    });
    if (!isKept) return conflict(wanted, await this.present());
    this.settings.forgetRemembered();
    return new SeeOther(withNotice(SETTINGS_PATH, 'saved'));
  }

  private present(): Promise<SiteSettings> {
    return this.database.read((tx) => this.settings.fresh(tx));
  }
}

function conflict(yours: SiteSettings, theirs: SiteSettings): Page {
  const mine = settingsLines(yours);
  const typed = mine.flatMap(({ name }) => {
    const value = yours[name];
    if (typeof value === 'boolean') return value ? [{ name, value: 'yes' }] : [];
    return [{ name, value: String(value) }];
  });
  const fields = settingsLines(theirs).map((line, index) => ({ label: line.label, name: line.name, yours: mine[index].text, theirs: line.text }));
  return conflictPage({ what: 'the settings', bySentence: 'Somebody saved them since you opened the page.', action: SETTINGS_PATH, version: stampOf(theirs), typed, fields, theirsHref: SETTINGS_PATH });
}
