import { useQuery } from '@tanstack/react-query';
import { homeOf, ROLES, roleOfPath, type Role } from '@/api/role';
import { LanguageSwitch } from '@/app/frame/language-switch';
import { ThemeSwitch } from '@/app/frame/theme-switch';
import { Brand } from '@/components/brand';
import { LateSkeleton } from '@/components/late-skeleton';
import { PageHeader } from '@/components/page-header';
import { ProblemPanel } from '@/components/problem-panel';
import { useText } from '@/i18n/use-text';
import { useSearchOf } from '@/lib/use-address';
import { loginUrl } from '@/session/session';
import { partiesQuery, type DemoParty } from '../api/list-parties';
import { SignInCard } from './sign-in-card';
import classes from './sign-in-page.module.css';

/** Back to where the sign-in was asked for, if that page is this role's. */
const targetOf = (role: Role, returnTo: string | undefined) =>
  returnTo && roleOfPath(returnTo.split('?')[0] ?? '') === role ? returnTo : homeOf(role);

export function SignInPage() {
  const t = useText();
  const { returnTo } = useSearchOf<{ returnTo?: string }>();
  const parties = useQuery(partiesQuery);
  const trial = parties.data !== null;
  return (
    <main className={classes.page}>
      <div className={classes.tools}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <div className={classes.sheet}>
        <Brand />
        <PageHeader
          title={t(trial ? 'signIn.title' : 'signIn.title.real')}
          subtitle={t(trial ? 'signIn.trial' : 'signIn.real')}
        />
        {parties.isPending && <LateSkeleton rows={4} height={72} />}
        {parties.error && <ProblemPanel error={parties.error} onRetry={() => void parties.refetch()} />}
        {parties.data && <DemoParties parties={parties.data} returnTo={returnTo} />}
        {parties.data === null && (
          <ul className={classes.cards}>
            {ROLES.map((role) => (
              <SignInCard
                key={role}
                role={role}
                name={t(`signIn.account.${role}`)}
                what={t(`signIn.${role}`)}
                href={loginUrl(role, targetOf(role, returnTo))}
              />
            ))}
          </ul>
        )}
        {parties.data && (
          <p className={classes.company}>
            {t('signIn.company')}
            {ROLES.map((role) => (
              <a key={role} href={loginUrl(role, targetOf(role, returnTo))}>
                {t(`signIn.account.${role}`)}
              </a>
            ))}
          </p>
        )}
      </div>
    </main>
  );
}

function DemoParties({ parties, returnTo }: { parties: DemoParty[]; returnTo: string | undefined }) {
  const t = useText();
  return ROLES.map((role) => {
    const ofRole = parties.filter((party) => party.role === role);
    if (ofRole.length === 0) return null;
    return (
      <section key={role} className={classes.group}>
        <header className={classes.heading}>
          <h2>{t(role === 'operator' ? 'signIn.operators' : `signIn.${role}s`)}</h2>
          <p className={classes.what}>{t(`signIn.${role}`)}</p>
        </header>
        <ul className={classes.cards}>
          {ofRole.map(({ slug, name }) => (
            <SignInCard
              key={slug}
              role={role}
              name={role === 'operator' ? t('app.operator') : name}
              href={loginUrl(role, targetOf(role, returnTo), slug)}
            />
          ))}
        </ul>
      </section>
    );
  });
}
