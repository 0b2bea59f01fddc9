/** With client credentials, as a machine does. @returns the access token */
export async function signIn(identityUrl: string, slug: string): Promise<string> {
  const response = await fetch(`${identityUrl}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${slug}:demo`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!response.ok) throw new Error(`sign-in of ${slug}: ${await response.text()}`);
  return ((await response.json()) as { access_token: string }).access_token;
}
