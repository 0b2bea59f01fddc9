/** What a header of preferences names, in its order, and how much of each is wished (RFC 9110, section 12.4.2). */
export const qualities = (header: string): { name: string; quality: number }[] =>
  header.split(',').map((wish) => {
    const [name, ...parameters] = wish.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { name, quality: quality ? Number(quality.slice(2)) || 0 : 1 };
  });
